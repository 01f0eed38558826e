import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { practiceDay } from "../practices/practice-day";
import { openedNote } from "./about";
import { comesFirst, isDue } from "./disclosure-rules";
import type { OfDisclosureInput } from "./inputs";
import { oneDisclosure } from "./one-disclosure";

/** One disclosure: where it was said, where it stands, what comes first, and every step with who and when. */
export function getDisclosure(caller: Caller, input: OfDisclosureInput) {
  return inPractice(caller, async (tx, actor) => {
    const [{ disclosure, steps, keys }, today] = await Promise.all([
      oneDisclosure(tx, actor, input),
      practiceDay(tx, actor),
      recordAudit(tx, "restricted.read", {
        kind: "couple",
        id: input.coupleId,
        coupleId: input.coupleId,
      }),
    ]);
    const { policy, isAlwaysKept, standing } = disclosure;
    return {
      ...disclosure,
      today,
      isDue: isDue(standing, today),
      comesFirst: comesFirst(policy, isAlwaysKept),
      steps: steps.map(({ number, state, dueOn, isUndo, by, at, ...step }) => ({
        number,
        state,
        dueOn,
        isUndo,
        by,
        at,
        note: openedNote(keys, step),
      })),
    };
  });
}
