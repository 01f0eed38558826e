import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import { practiceDay } from "../practices/practice-day";
import { comesFirst, stepProblems } from "./disclosure-rules";
import type { ChangeDisclosureInput } from "./inputs";
import { oneDisclosure, takeStep } from "./one-disclosure";

/** Moves a disclosure on. Each step is added to those before it; on no partner's screen does anything change. */
export function changeDisclosure(caller: Caller, input: ChangeDisclosureInput) {
  return inPractice(caller, async (tx, actor) => {
    const [found, today] = await Promise.all([
      oneDisclosure(tx, actor, input),
      practiceDay(tx, actor),
    ]);
    const { isByRule, policy, isAlwaysKept } = found.disclosure;
    const { state, note, after } = input;
    if (state === "off" && isByRule) {
      throw new Conflict(
        "A rule put this here. Say why it stays private instead.",
      );
    }
    const first = comesFirst(policy, isAlwaysKept);
    const problems = stepProblems(input, { today, first });
    if (Object.keys(problems).length > 0) throw new BadInput(problems);
    const dueOn = state === "to_share" ? input.dueOn : null;
    return takeStep(tx, found, after, { state, dueOn, note });
  });
}
