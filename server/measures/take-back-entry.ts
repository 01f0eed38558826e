import { and, eq } from "drizzle-orm";

import { scoreEntries } from "@/drizzle/schema/measures";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { TakeBackEntryInput } from "./inputs";

/** Takes a total or a mark out of the charts, or puts it back. It stays in the record. */
export function takeBackEntry(caller: Caller, input: TakeBackEntryInput) {
  return inPractice(caller, async (tx, actor) => {
    const { entryId, takenBack } = input;
    const isMeant = and(
      eq(scoreEntries.practiceId, actor.practiceId),
      eq(scoreEntries.id, entryId),
    );
    const [entry] = await tx
      .select({
        coupleId: scoreEntries.coupleId,
        writtenBy: scoreEntries.writtenBy,
      })
      .from(scoreEntries)
      .where(isMeant);
    if (!entry) throw new NotFound();
    const couple = await treatedCouple(tx, actor, entry.coupleId);
    authorize(treats(actor, couple));
    authorize(entry.writtenBy === actor.memberId);

    await Promise.all([
      tx
        .update(scoreEntries)
        .set({ takenBackAt: takenBack ? new Date() : null })
        .where(isMeant),
      recordAudit(
        tx,
        takenBack ? "score_entry.taken_back" : "score_entry.given_back",
        { kind: "score_entry", id: entryId, coupleId: couple.id },
      ),
    ]);
  });
}
