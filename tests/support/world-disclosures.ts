import { randomUUID } from "node:crypto";

import { addTold } from "@/server/disclosures/add-told";

import type { ActorName } from "./actors";
import { admin } from "./admin";
import { moved } from "./disclosures";
import type { Safe } from "./secrets";
import type { Caller } from "./world-people";

type Hands = {
  therapist: Caller;
  coupleId: string;
  readers: readonly ActorName[];
};

/** Something A told their therapist alone, talked about once. */
export async function aDisclosure(
  { word }: Safe,
  { therapist, coupleId, readers }: Hands,
) {
  const { disclosureId } = await addTold(therapist, {
    submissionId: randomUUID(),
    coupleId,
    seat: "a",
    words: word("what was told to a therapist alone", readers),
    isAlwaysKept: false,
  });
  await moved(
    therapist,
    { coupleId, disclosureId },
    { state: "discussed", note: word("note beside a disclosure", readers) },
  );
  return disclosureId;
}

/** What somebody said alone after writing together. */
export async function feedbackOf(assignmentId: string, partnerId: string) {
  const [row] = await admin<{ id: string }[]>`
    select id from joint_feedback where assignment_id = ${assignmentId} and partner_id = ${partnerId}`;
  return row?.id ?? "";
}
