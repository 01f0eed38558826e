import { and, eq } from "drizzle-orm";

import { practicePathways } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import type { RemoveProgrammeInput } from "./inputs";
import { ownProgramme } from "./own-records";

/** Takes a programme of the practice's own out of the list, or puts it back. Couples who began it go on. */
export function removeProgramme(
  caller: Caller,
  { programmeId, removed }: RemoveProgrammeInput,
) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    await ownProgramme(tx, actor.practiceId, programmeId);
    await Promise.all([
      tx
        .update(practicePathways)
        .set({ removedAt: removed ? new Date() : null })
        .where(
          and(
            eq(practicePathways.practiceId, actor.practiceId),
            eq(practicePathways.id, programmeId),
          ),
        ),
      recordAudit(tx, removed ? "programme.removed" : "programme.restored", {
        kind: "programme",
        id: programmeId,
      }),
    ]);
  });
}
