import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { setSafeContact } from "@/server/safety/set-safe-contact";

import { TEAM } from "./actors";
import { admin } from "./admin";
import { areYouThere, submit } from "./answers";
import { given } from "./homework-deeds";
import { closed, decided, opened } from "./reviews";
import {
  dutyDecided,
  dutyOpened,
  planKept,
  REPORTED,
  taps,
  taskDone,
} from "./safety-care";
import { reflectionAnswers, suicideAnswers } from "./screen-answers";
import { screens } from "./screens";
import type { Safe } from "./secrets";
import { confirmedBeside } from "./sessions";
import type { Caller } from "./world-people";

type Hands = {
  therapist: Caller;
  ana: Caller;
  ben: Caller;
  coupleId: string;
};

/** A sign of pressure that the therapist has looked at, and said why. */
export async function aDealtWithAlert(
  { word }: Safe,
  { therapist, ana, coupleId }: Hands,
) {
  const assignmentId = await given(therapist, { coupleId });
  await submit(ana, assignmentId, areYouThere({ free: "partly" }));
  const [alert] = await admin<
    { id: string }[]
  >`select id from alerts where assignment_id = ${assignmentId}`;
  const alertId = alert?.id ?? "";
  await acknowledgeAlert(await confirmedBeside(therapist), {
    alertId,
    disposition: "contacted",
    reason: word("why an alert was closed", TEAM),
    signature: "Dana Okafor",
  });
  return { assignmentId, alertId };
}

/** What Ana said under seal: her therapist is told that she may be leaving, and nobody of a word. */
export async function aSealedScreen({ word }: Safe, { ana, coupleId }: Hands) {
  const who_knows = word("who knows that somebody may leave", ["anaConfirmed"]);
  await screens(
    ana,
    "reflection-4",
    reflectionAnswers({ leave: 8, who_knows }),
  );
  const nothing = suicideAnswers("no", "no", "no", "no");
  await screens(ana, "check-1", nothing);
  const [alert] = await admin<{ id: string }[]>`
    select id from alerts where couple_id = ${coupleId} and screen_id is not null`;
  return alert?.id ?? "";
}

/** Safety mode of each of the two, over; one of Ben's that stands, with safeguards; and what is done for his. */
export async function someReviews(safe: Safe, hands: Hands) {
  const { word } = safe;
  const { therapist, coupleId } = hands;
  const hidden = { isShownToNobody: true };
  for (const seat of ["a", "b"] as const) {
    const of = { coupleId, seat };
    const note = word(`note beside a checklist of ${seat}`, [], hidden);
    const reason = word(`why safety mode of ${seat} ended`, [], hidden);
    await opened(therapist, of);
    await decided(therapist, of, "pause", note);
    await closed(therapist, of, { reason });
  }
  const standing = { coupleId, seat: "b" } as const;
  await opened(therapist, standing);
  await decided(therapist, standing, "continue");
  await setSafeContact(await confirmedBeside(therapist), {
    ...standing,
    channel: "mail",
    mayBeUsed: true,
    hours: null,
    saidUntil: new Date(),
  });
  await setSafeContact(await confirmedBeside(therapist), {
    coupleId,
    seat: "a",
    channel: "mail",
    mayBeUsed: true,
    hours: null,
    saidUntil: new Date(),
  });
  await someSafetyCare(safe, hands);
}

/** Ben needs help now; what was done about it, and what was reported, is for his care team alone. */
async function someSafetyCare(
  { word }: Safe,
  { therapist, coupleId, ben }: Hands,
) {
  const hidden = { isShownToNobody: true };
  const of = { coupleId, seat: "b" } as const;
  await taps(ben, "help");
  await taps(ben, "where", word("where somebody in danger is", [], hidden));
  const note = word("note beside a task", [], hidden);
  await taskDone(therapist, of, "contact", note);
  const reasons = word("a reason to live", [], hidden);
  await planKept(therapist, of, 0, { reasons });
  await dutyOpened(therapist, of);
  const what = word("what was reported", [], hidden);
  await dutyDecided(therapist, of, { ...REPORTED, what });
  await dutyOpened(therapist, of);
  await dutyDecided(therapist, of, { ...REPORTED, what });
}
