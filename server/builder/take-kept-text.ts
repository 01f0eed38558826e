import { and, eq } from "drizzle-orm";

import { practiceWorksheetDrafts as drafts } from "@/drizzle/schema/builder";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { canUseLibrary } from "../homework/policy";
import type { TakeKeptTextInput } from "./inputs";
import {
  draftIn,
  keepBeside,
  ownWorksheet,
  replaceDraft,
  standingDraft,
} from "./records";

/** Goes on from a text that lay beside; the one that stood lies there instead. */
export const takeKeptText = (
  caller: Caller,
  { slug, textId }: TakeKeptTextInput,
) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { practiceId } = actor;
    const { id: worksheetId } = await ownWorksheet(tx, actor, slug);
    const beside = and(
      eq(drafts.practiceId, practiceId),
      eq(drafts.worksheetId, worksheetId),
      eq(drafts.id, textId),
      eq(drafts.isRival, true),
    );
    const [standing, [kept]] = await Promise.all([
      standingDraft(tx, actor, worksheetId),
      tx.select().from(drafts).where(beside),
    ]);
    if (!kept) throw new NotFound();
    const { definition, savedBy, savedAt, version } = standing;
    await keepBeside(tx, {
      practiceId,
      worksheetId,
      version,
      definition,
      savedBy,
      savedFrom: crypto.randomUUID(),
      savedAt,
    });
    await replaceDraft(tx, actor, {
      worksheetId,
      version: version + 1,
      definition: draftIn(kept.definition),
      savedFrom: crypto.randomUUID(),
    });
    await tx.delete(drafts).where(beside);
  });
