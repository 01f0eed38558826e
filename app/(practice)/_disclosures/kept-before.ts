import type { Disclosure } from "@/server/disclosures/listed";

export type Kept = { disclosureId: string; number: number };

type Listed = readonly Disclosure[];
type Answer = {
  assignmentId: string;
  seat: "a" | "b";
  question: string;
  row: string | null;
};

const keptIn = (
  list: Listed,
  isIt: (one: Disclosure) => boolean,
): Kept | null => {
  const found = list.find((one) => one.standing.state !== "off" && isIt(one));
  return found
    ? { disclosureId: found.id, number: found.standing.number }
    : null;
};

/** Where this answer stands on the list already. */
export const answerKeptBefore = (list: Listed, answer: Answer): Kept | null =>
  keptIn(
    list,
    (one) =>
      one.assignmentId === answer.assignmentId &&
      one.seat === answer.seat &&
      one.question === answer.question &&
      one.row === answer.row,
  );

/** The same of what was said afterwards, or beside a small act. */
export const saidKeptBefore = (list: Listed, saidId: string): Kept | null =>
  keptIn(list, (one) => one.saidId === saidId);
