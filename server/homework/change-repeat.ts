import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import type { ChangeRepeatInput } from "./inputs";
import { planRecord, setPlan } from "./plan-records";
import { limitsProblem, nextDayOf } from "./repeat-rules";

/** Says anew how often, or until when, it is given again. */
export function changeRepeat(
  caller: Caller,
  { planId, turns, untilOn }: ChangeRepeatInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const plan = await planRecord(tx, actor, planId);
    const couple = await treatedCouple(tx, actor, plan.coupleId);
    authorize(treats(actor, couple));
    if (plan.endedAt) {
      throw new Conflict("This was stopped meanwhile. Assign it anew.");
    }
    const { every, startsOn, nextTurn } = plan;
    const problem =
      every === null
        ? { turns: ["This one is given once."] }
        : limitsProblem({ turns, untilOn }, startsOn ?? "");
    if (problem) throw new BadInput(problem);

    await Promise.all([
      setPlan(tx, actor, planId, {
        turns,
        untilOn,
        startsOn,
        nextOn:
          startsOn && nextDayOf({ every, startsOn, turns, untilOn }, nextTurn),
      }),
      recordAudit(
        tx,
        "repeat.changed",
        { kind: "worksheet_plan", id: planId, coupleId: couple.id },
        { turns: turns ?? "any", until: untilOn ?? "any" },
      ),
    ]);
  });
}
