import { and, eq } from "drizzle-orm";

import { practiceWorksheets } from "@/drizzle/schema/builder";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import type { PutAwayWorksheetInput } from "./inputs";
import { ownWorksheet } from "./records";

/** Takes a worksheet out of the library, or puts it back. What was given stays as it is. */
export const putAwayWorksheet = (
  caller: Caller,
  { slug, isAway }: PutAwayWorksheetInput,
) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { id, putAwayAt } = await ownWorksheet(tx, actor, slug);
    if ((putAwayAt !== null) === isAway) return;
    const { practiceId } = actor;
    await Promise.all([
      tx
        .update(practiceWorksheets)
        .set({ putAwayAt: isAway ? new Date() : null })
        .where(
          and(
            eq(practiceWorksheets.practiceId, practiceId),
            eq(practiceWorksheets.id, id),
          ),
        ),
      recordAudit(
        tx,
        isAway ? "worksheet.put_away" : "worksheet.brought_back",
        { kind: "worksheet", id },
      ),
    ]);
  });
