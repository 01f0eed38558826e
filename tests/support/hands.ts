import { randomUUID } from "node:crypto";

import { forgotPassword } from "@/server/auth/forgot-password";
import { resetToken } from "@/server/auth/tokens";
import { writeComment } from "@/server/comments/write-comment";

import type { ActorName } from "./actors";
import { admin } from "./admin";
import { areYouThere, submit } from "./answers";
import { aMember, anEmail } from "./factories";
import { finish, given } from "./homework-deeds";
import { endingTogether } from "./joint";
import { formAnswers, sent } from "./measure-answers";
import { anOpenDefinition } from "./open-definition";
import { openSeen } from "./open-seen";
import { rawSpot } from "./raw-spot-answers";
import { confirmed } from "./sessions";
import { aStanding } from "./standing";
import { beforeTheWait } from "./waits";
import type { World } from "./world";
import type { Caller } from "./world-people";

/** The couple that this actor treats or belongs to, with the hands to bring it into any state. */
export function handsOf({ accounts, couples }: World, actor: ActorName) {
  const { own, neighbours, foreign } = couples;
  if (actor === "colleague" || actor === "neighbour") {
    return of(
      neighbours,
      accounts.colleague.caller,
      neighbours.a,
      neighbours.b,
    );
  }
  if (actor === "stranger" || actor === "strangersClient") {
    return of(foreign, accounts.stranger.caller, foreign.a, foreign.b);
  }
  const { ana, ben, therapist } = accounts;
  return {
    ...of(own, therapist.caller, ana, ben),
    /** The seat this actor sits in, or the first one. */
    partnerId: (actor === "ben" ? ben : ana).partnerId,
  };
}

type Seat = { caller: Caller; partnerId: string };

const of = (
  { coupleId }: { coupleId: string },
  therapist: Caller,
  a: Seat,
  b: Seat,
) => ({
  coupleId,
  therapist,
  a: a.caller,
  b: b.caller,
  partnerId: a.partnerId,
});

/** A measure that A has finished. */
export async function aScored(w: World, actor: ActorName): Promise<string> {
  const { therapist, coupleId, a } = handsOf(w, actor);
  const plan = { coupleId, slug: "gad-7" };
  const [assignmentId = ""] = await sent(therapist, plan);
  await submit(a, assignmentId, formAnswers("gad-7", 1));
  return assignmentId;
}

/** A worksheet that neither has begun. */
export function aFresh(w: World, actor: ActorName): Promise<string> {
  const { therapist, coupleId } = handsOf(w, actor);
  return given(therapist, { coupleId });
}

/** Both parts finished, nothing chosen yet. */
export async function aFinished(w: World, actor: ActorName): Promise<string> {
  const { a, b } = handsOf(w, actor);
  const assignmentId = await aFresh(w, actor);
  await submit(a, assignmentId, areYouThere());
  await submit(b, assignmentId, areYouThere());
  return assignmentId;
}

/** Both have agreed: the therapist can open it. */
export async function aReady(w: World, actor: ActorName): Promise<string> {
  const { a, b } = handsOf(w, actor);
  const assignmentId = await aFresh(w, actor);
  await finish(a, assignmentId, areYouThere(), "share");
  await finish(b, assignmentId, areYouThere(), "in_session");
  return assignmentId;
}

export async function anOpened(w: World, actor: ActorName): Promise<string> {
  const assignmentId = await aReady(w, actor);
  const { therapist } = handsOf(w, actor);
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  return assignmentId;
}

/** For the therapist alone, but for what they may show both in session. */
export function aPulse(w: World, actor: ActorName): Promise<string> {
  const { therapist, coupleId } = handsOf(w, actor);
  const pulse = { slug: "weekly-pulse", sharing: "private", who: "a" } as const;
  return given(therapist, { coupleId, ...pulse });
}

/** What this actor may begin anew whenever they need it. */
export function aLog(w: World, actor: ActorName): Promise<string> {
  const { therapist, coupleId } = handsOf(w, actor);
  return aStanding(therapist, coupleId, actor === "ben" ? "b" : "a");
}

/** A message of this actor's own that is closed for a day. */
export async function aClosedMessage(w: World, actor: ActorName) {
  const { therapist, coupleId, a, b } = handsOf(w, actor);
  const isB = actor === "ben";
  const who = isB ? "b" : "a";
  const pause = { slug: "pause-24", sharing: "private", who } as const;
  const assignmentId = await given(therapist, { coupleId, ...pause });
  await submit(isB ? b : a, assignmentId, beforeTheWait);
  return assignmentId;
}

/** One line of a raw spot of this actor's own was shown to the other. */
export async function aShownSpot(w: World, actor: ActorName) {
  const { therapist, coupleId, a, b } = handsOf(w, actor);
  const isB = actor === "ben";
  const spot = { slug: "raw-spots", sharing: "therapist_decides" } as const;
  const give = (who: "a" | "b") => given(therapist, { coupleId, who, ...spot });
  const [own, others] = [
    await give(isB ? "b" : "a"),
    await give(isB ? "a" : "b"),
  ];
  await submit(isB ? a : b, others, rawSpot());
  await finish(isB ? b : a, own, rawSpot(), "share");
  await openSeen(therapist, { assignmentId: own, units: ["share_line"] });
  return own;
}

/** What each of them took for granted stands open before the other. */
export async function openedDefinitions(w: World, actor: ActorName) {
  const { therapist, coupleId, a, b } = handsOf(w, actor);
  return anOpenDefinition({ therapist, coupleId, ana: a, ben: b });
}

/** Opened, with a part that they go on writing together. */
export async function anOpenedTogether(w: World, actor: ActorName) {
  const assignmentId = await anOpened(w, actor);
  await endingTogether(assignmentId);
  return assignmentId;
}

/** What both write in one place from the day it was given. */
export const aTogether = (w: World, actor: ActorName): Promise<string> => {
  const { therapist, coupleId } = handsOf(w, actor);
  return given(therapist, { coupleId, slug: "dates-plan", sharing: "shared" });
};

/** Ideas of both, out of which one is drawn now and then. */
export const aJar = (w: World, actor: ActorName): Promise<string> => {
  const { therapist, coupleId } = handsOf(w, actor);
  return given(therapist, { coupleId, slug: "date-jar", sharing: "shared" });
};

/** An alert that nobody has looked at. */
export async function anAlert(w: World, actor: ActorName): Promise<string> {
  const assignmentId = await aFresh(w, actor);
  await submit(handsOf(w, actor).a, assignmentId, areYouThere({ free: "no" }));
  const [alert] = await admin<{ id: string }[]>`
    select id from alerts where assignment_id = ${assignmentId}`;
  return alert?.id ?? "";
}

/** Written by whoever treats this actor's couple, to both. */
export async function aComment(w: World, actor: ActorName): Promise<string> {
  const assignmentId = await aFresh(w, actor);
  const { commentId } = await writeComment(handsOf(w, actor).therapist, {
    assignmentId,
    audience: "both",
    words: "Thank you for this.",
  });
  return commentId;
}

/** The same person, minutes after confirming the password. */
export const confirmedAs = async (w: World, actor: ActorName) =>
  actor === "anonymous" ? null : confirmed(await w.freshCallerOf(actor));

/** Somebody who can lose a session or change a password without anybody here noticing. */
export const aPasserBy = (w: World) =>
  aMember(w.practice, {
    name: "Pat",
    email: someEmail(),
    roles: ["front_desk"],
  });

/** The account of a member who asked for a new password. */
async function aMemberWhoForgot(w: World): Promise<string> {
  const { accountId, email } = await aPasserBy(w);
  await forgotPassword({ address: null, browser: null }, { email });
  return accountId;
}

/** What somebody's mail about a new password leads to. */
export async function aResetLink(w: World) {
  const account = await aMemberWhoForgot(w);
  const [row] = await admin<{ id: string }[]>`
    select id from sec.reset where account_id = ${account}`;
  return resetToken(row?.id ?? "");
}

export const someEmail = () => anEmail(`guest${randomUUID().slice(0, 6)}`);
