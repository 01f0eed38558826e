import "server-only";

import type { Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { readingTogether } from "../db";
import { SignedOut } from "../errors";
import type { Caller, Member, Partner } from "./actor";
import { sessionCookie } from "./cookies";
import { getSelf, type Self } from "./get-self";
import { homeOf } from "./home-rules";
import { placeMark } from "./place-mark";
import { tokenIn } from "./session-token";
import { sessionKeyOf } from "./tokens";

const SIGN_IN = "/sign-in" as Route;
/** Set by a page for the moment in which it reads itself again because something came in. */
const UNATTENDED = "holdfast-unattended";

/** What this request brings, if anything. It proves nothing yet. */
const findCaller = cache(async (): Promise<Caller | null> => {
  const jar = await cookies();
  const token = await tokenIn(jar.get(sessionCookie())?.value);
  if (token === null) return null;
  const isUnattended = jar.get(UNATTENDED)?.value === "1";
  return readingTogether({ sessionKey: sessionKeyOf(token), isUnattended });
});

/**
 * For pages: the caller to hand to verbs, or the way to sign in. Costs no trip to the database;
 * what several verbs are asked at once is read in one transaction.
 */
export async function requireCaller(): Promise<Caller> {
  return (await findCaller()) ?? redirect(SIGN_IN);
}

/** `mark` goes into the page, which sends it back with all that it asks. */
type Drawn = Self & { mark: string };

/** Who is signed in and where; null when nobody is. One read a request, however often it is asked. */
export const findSelf = cache(async (): Promise<Drawn | null> => {
  const caller = await findCaller();
  if (!caller) return null;
  try {
    const self = await getSelf(caller);
    return { ...self, mark: placeMark(self.actor) };
  } catch (error) {
    if (error instanceof SignedOut) return null;
    throw error;
  }
});

async function requireSelf(): Promise<Drawn> {
  return (await findSelf()) ?? redirect(SIGN_IN);
}

type SelfAs<A> = Drawn & { actor: A; caller: Caller };

/** For pages of the staff; a partner is led home. The verbs still decide what each may see. */
export async function requireMember(): Promise<SelfAs<Member>> {
  const [caller, self] = await Promise.all([requireCaller(), requireSelf()]);
  const { actor } = self;
  if (actor.kind !== "member") return redirect(homeOf(actor));
  return { ...self, actor, caller };
}

/** For pages of a partner; a member is led home. */
export async function requirePartner(): Promise<SelfAs<Partner>> {
  const [caller, self] = await Promise.all([requireCaller(), requireSelf()]);
  const { actor } = self;
  if (actor.kind !== "partner") return redirect(homeOf(actor));
  return { ...self, actor, caller };
}
