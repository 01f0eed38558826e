import { and, eq } from "drizzle-orm";

import { couplePathways } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import type { EndPathwayInput } from "./inputs";
import { runningPathway, treatedPathway } from "./records";

/** Proposes and gives nothing more of it, or goes on after all. What was given stays. */
export function endPathway(
  caller: Caller,
  { pathwayId, ended }: EndPathwayInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { pathway, couple } = await treatedPathway(tx, actor, pathwayId);
    if ((pathway.endedAt !== null) === ended) return;
    const coupleId = couple.id;
    if (!ended && (await runningPathway(tx, { practiceId, coupleId }))) {
      throw new Conflict("Another programme was started meanwhile.");
    }
    await Promise.all([
      tx
        .update(couplePathways)
        .set({ endedAt: ended ? new Date() : null })
        .where(
          and(
            eq(couplePathways.practiceId, practiceId),
            eq(couplePathways.id, pathwayId),
          ),
        ),
      recordAudit(tx, ended ? "pathway.ended" : "pathway.resumed", {
        kind: "pathway",
        id: pathwayId,
        coupleId,
      }),
    ]);
  });
}
