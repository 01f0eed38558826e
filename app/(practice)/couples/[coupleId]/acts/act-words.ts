import type { getActs } from "@/server/experiments/get-acts";
import type { Lately } from "@/server/experiments/week-rules";

import { type Clock, dayWords } from "../_words/when";

export type Acts = Awaited<ReturnType<typeof getActs>>;
export type Act = Acts["acts"][number];
export type WentOn = Acts["dates"][number];

/** How far an act is: picked, done, or put aside. */
export function standsWords(act: Act, clock: Clock): string {
  if (act.putAsideAt) return "put aside";
  if (act.doneAt) return `done ${dayWords(act.doneAt, clock)}`;
  return `picked ${dayWords(act.pickedAt, clock)}`;
}

/** What whoever it was done for said; a dash where there was nothing to ask about. */
export function landedWords(act: Act, other: string): string | null {
  if (act.answer === "landed") return `${act.landed} of 10`;
  if (act.answer === "not_noticed") return "did not notice it";
  if (act.answer === "rather_not") return "rather not say";
  if (act.visibleAt) return `${other} is asked`;
  return act.doneAt ? `${other} is not asked yet` : null;
}

/** "8 of 10", "nothing said" */
export const dateWords = (landed: number | null): string =>
  landed === null ? "nothing said" : `${landed} of 10`;

const LATELY: Record<Lately, string> = {
  picked: "picked one",
  done: "did one",
  asked: "did one",
  rated: "did one",
};

/** "Ana did one, Ben picked one, both went on a date" */
export const latelyWords = (
  lately: Record<"a" | "b", Lately | null> | null,
  hadDate: boolean,
  names: Record<"a" | "b", string>,
): string =>
  [
    ...(["a", "b"] as const).flatMap((seat) => {
      const stands = lately?.[seat];
      return stands ? [`${names[seat]} ${LATELY[stands]}`] : [];
    }),
    ...(hadDate ? [`${names.a} and ${names.b} had a date`] : []),
  ].join(", ");
