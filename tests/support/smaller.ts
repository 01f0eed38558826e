import type { Caller } from "@/server/auth/actor";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { changeAssignment } from "@/server/homework/change-assignment";

import { aCare } from "./homework";

type Care = Awaited<ReturnType<typeof aCare>>;
type Plan = Parameters<typeof assignWorksheet>[1];

export const smaller = {
  words: "If that is too much: only the first question.",
  minutes: 2,
};

export const give = ({ therapist, couple }: Care, more: Partial<Plan> = {}) =>
  assignWorksheet(therapist, {
    coupleId: couple.id,
    slug: "are-you-there",
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
    smaller,
    ...more,
  }).then(({ assignmentIds }) => assignmentIds);

export async function aSmallerOne(more: Partial<Plan> = {}) {
  const care = await aCare();
  const [assignmentId = "", other = assignmentId] = await give(care, more);
  return { ...care, assignmentId, other };
}

export const change = (
  caller: Caller,
  assignmentId: string,
  more: Partial<Parameters<typeof changeAssignment>[1]>,
) =>
  changeAssignment(caller, {
    assignmentId,
    dueOn: null,
    note: null,
    mayOpenByItself: false,
    ...more,
  });
