import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";

import { TEAM } from "./actors";
import { admin } from "./admin";
import { areYouThere, submit } from "./answers";
import { given } from "./homework-deeds";
import { reflectionAnswers, screens, suicideAnswers } from "./screens";
import type { Safe } from "./secrets";
import type { Caller } from "./world-people";

type Hands = { therapist: Caller; ana: Caller; coupleId: string };

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
  await acknowledgeAlert(therapist, {
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
