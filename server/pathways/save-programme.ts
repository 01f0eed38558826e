import { and, eq } from "drizzle-orm";

import { practicePathways } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import { canUseLibrary } from "../homework/policy";
import { editionsNamed } from "../library/edition-records";
import type { SaveProgrammeInput } from "./inputs";
import { stepProblem } from "./load-pathways";
import { ownProgramme } from "./own-records";
import { readLibrary } from "./read-library";
import { slugsGiven } from "./what-is-given";

/** Changes a programme of the practice's own. Couples who began it keep their copy as it is. */
export function saveProgramme(caller: Caller, input: SaveProgrammeInput) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { programmeId, title, purpose, steps, version } = input;
    const standing = await ownProgramme(tx, actor.practiceId, programmeId);
    if (standing.removedAt || standing.version !== version) {
      throw new Conflict(
        "Somebody changed this programme meanwhile. Load the page again to see it.",
      );
    }
    const named = await editionsNamed(tx, actor, slugsGiven(steps));
    const problem = stepProblem(steps, named);
    if (problem) throw new BadInput({ steps: [problem] });
    await Promise.all([
      tx
        .update(practicePathways)
        .set({ title, purpose, steps, version: version + 1 })
        .where(
          and(
            eq(practicePathways.practiceId, actor.practiceId),
            eq(practicePathways.id, programmeId),
          ),
        ),
      recordAudit(
        tx,
        "programme.changed",
        { kind: "programme", id: programmeId },
        { version: version + 1 },
      ),
    ]);
    return { version: version + 1 };
  });
}
