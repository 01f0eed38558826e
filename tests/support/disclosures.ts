import { changeDisclosure } from "@/server/disclosures/change-disclosure";
import { getDisclosure } from "@/server/disclosures/get-disclosure";
import { keepAnswer } from "@/server/disclosures/keep-answer";
import { listDisclosures } from "@/server/disclosures/list-disclosures";
import { assignWorksheet } from "@/server/homework/assign-worksheet";

import { type Answers, areYouThere, submit } from "./answers";
import { anAssignedReveal } from "./homework";
import type { Caller } from "./world-people";

export const FOR_DANA = "I have not told Ben about the debts.";

/** Of what Ana finished only her therapist reads one thing. */
export const forTherapist = (words = FOR_DANA): Answers =>
  areYouThere({ forTherapist: words });

export const TOLD = { question: "tail_therapist_only", row: null };

type Care = { therapist: Caller; couple: { id: string }; ana: Caller };

/** "Rebuilding trust" for Ana alone, in which she says what Ben does not know. */
export async function aSecret({ therapist, couple, ana }: Care) {
  const { assignmentIds } = await assignWorksheet(therapist, {
    coupleId: couple.id,
    slug: "trust-repair",
    who: "a",
    sharing: "therapist_decides",
    mayOpenByItself: false,
    isUnlocked: true,
    dueOn: null,
    note: null,
  });
  const [assignmentId = ""] = assignmentIds;
  await submit(ana, assignmentId, {
    type: ["affair"],
    over: "not_ended",
    known: "no",
    tail_free: "yes",
  });
  return assignmentId;
}

export const lists = async (
  therapist: Caller,
  list: Parameters<typeof listDisclosures>[1]["list"] = "open",
) => (await listDisclosures(therapist, { list })).rows;

type Change = Parameters<typeof changeDisclosure>[1];

const NOTHING = { dueOn: null, note: null, isAgreed: false };

/** Moves it on from wherever it stands now. */
export async function moved(
  therapist: Caller,
  of: { coupleId: string; disclosureId: string },
  wish: Pick<Change, "state"> & Partial<Change>,
) {
  const { standing } = await getDisclosure(therapist, of);
  return changeDisclosure(therapist, {
    ...NOTHING,
    ...of,
    after: standing.number,
    ...wish,
  });
}

/** On the list by one tap: what Ana wrote for her therapist alone. */
export async function kept() {
  const care = await anAssignedReveal();
  const { therapist, ana, assignmentId } = care;
  await submit(ana, assignmentId, forTherapist());
  const { disclosureId } = await keepAnswer(therapist, {
    assignmentId,
    seat: "a",
    ...TOLD,
  });
  const of = { coupleId: care.couple.id, disclosureId };
  return { ...care, of };
}
