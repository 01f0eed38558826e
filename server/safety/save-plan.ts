import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import { safetyEntryPlace } from "../keys/safety-places";
import type { SavePlanInput } from "./inputs";
import { keepEntry } from "./keep-entry";
import { openedForCare, recordCare } from "./own-record";
import { Plan, planProblem } from "./plan-rules";
import { newestPlan } from "./task-records";

const CHANGED =
  "Somebody kept another version meanwhile. Copy what you wrote, reload, and put the two together.";

/** A version of the safety plan that a therapist filled in with somebody; those before it stand. */
export function savePlan(caller: Caller, input: SavePlanInput) {
  return inPractice(caller, async (tx, actor) => {
    const { plan, basedOn } = input;
    const record = await openedForCare(tx, actor, input);
    const { keys, of } = record;
    const row = await newestPlan(tx, actor, of.partnerId);
    const before = row && {
      version: row.version,
      plan: Plan.parse(
        JSON.parse(
          keys.open(row.body, safetyEntryPlace({ ...of, id: row.id })),
        ),
      ),
    };
    const problem = planProblem(plan, before, basedOn);
    if (problem === "changed") throw new Conflict(CHANGED);
    if (problem === "nothing") {
      throw new BadInput({ "plan.signs": ["Fill in at least one part."] });
    }
    if (problem === "same") return { version: basedOn };
    const version = basedOn + 1;
    const entry = { kind: "plan", version, body: plan } as const;
    if (!(await keepEntry(tx, record, entry))) throw new Conflict(CHANGED);
    await recordCare(tx, of, "plan");
    return { version };
  });
}
