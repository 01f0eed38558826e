import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import type { Actor, Caller, SessionKey } from "@/server/auth/actor";
import { issueTicket, redeemTicket } from "@/server/auth/tickets";
import { keyHashOf, newToken, sessionKeyOf } from "@/server/auth/tokens";
import { digest, uuid, vouched } from "@/server/auth/vouch";
import { anonymously, inPractice } from "@/server/db";

/** A key that no session has. */
export const aStranger = (): Caller => ({
  sessionKey: sessionKeyOf(newToken()),
});

/** Signs an account in, without its password: the caller for verbs, the token for a cookie. */
export async function aSession(
  accountId: string,
): Promise<Caller & { token: string }> {
  const ticket = await anonymously((tx) =>
    issueTicket(tx, accountId, { address: null, browser: randomUUID() }),
  );
  const session = await redeemTicket(ticket);
  if (!session) throw new Error("This account has no place to sign in to.");
  return { sessionKey: session.key, token: session.token };
}

/** The same person, minutes after confirming their password. */
export async function confirmed(
  caller: Caller,
): Promise<Caller & { token: string }> {
  const token = newToken();
  const sessionKey: SessionKey = sessionKeyOf(token);
  await inPractice(caller, (tx, actor) => {
    if (actor.kind === "job") throw new Error("A job has no password.");
    return tx.execute(
      sql`select ${vouched("raise_assurance", uuid(actor.accountId), digest(keyHashOf(sessionKey)))}`,
    );
  });
  return { sessionKey, token };
}

/** Who the database says this is. */
export const whoIs = (caller: Caller): Promise<Actor> =>
  inPractice(caller, async (_tx, actor) => actor);

/** The same person on another device, just confirmed: their own session goes on as it was. */
export async function confirmedBeside(caller: Caller) {
  const actor = await whoIs(caller);
  if (actor.kind === "job") throw new Error("A job has no password.");
  return confirmed(await aSession(actor.accountId));
}
