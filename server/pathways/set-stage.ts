import { sql } from "drizzle-orm";

import { coupleStages } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import type { SetStageInput } from "./inputs";
import { isStepOf } from "./stage-rules";

/** Says where a couple stands in EFT. Only their care team ever reads it. */
export function setStage(
  caller: Caller,
  { coupleId, stage, step }: SetStageInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(treats(actor, couple));
    if (step !== null && !isStepOf(stage, step)) {
      throw new BadInput({ step: ["This step belongs to another stage."] });
    }
    const said = {
      stage,
      step,
      setBy: actor.memberId,
      setAt: sql`statement_timestamp()`,
    };
    await Promise.all([
      tx
        .insert(coupleStages)
        .values({ practiceId, coupleId, ...said })
        .onConflictDoUpdate({
          target: [coupleStages.practiceId, coupleStages.coupleId],
          set: said,
        }),
      recordAudit(
        tx,
        "couple.stage_set",
        { kind: "couple", id: coupleId, coupleId },
        { stage, step: step ?? "none" },
      ),
    ]);
  });
}
