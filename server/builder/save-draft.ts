import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { canUseLibrary } from "../homework/policy";
import { digestOf } from "../worksheets/load-definitions";
import { parseDraft } from "../worksheets/parse-draft";
import type { SaveDraftInput } from "./inputs";
import {
  dropBeside,
  keepBeside,
  ownWorksheet,
  replaceDraft,
  standingDraft,
} from "./records";
import { whoWrote } from "./writer-records";

/** Keeps what is being written. A text written upon an older one than it meets is kept beside it. */
export function saveDraft(caller: Caller, input: SaveDraftInput) {
  const parsed = parseDraft(input.definition);
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { base, from, slug, isChosen } = input;
    const { practiceId, memberId } = actor;
    const worksheet = await ownWorksheet(tx, actor, slug);
    const standing = await standingDraft(tx, actor, worksheet.id);
    if (!parsed.ok) {
      throw new BadInput({
        definition: ["This is more or other than a worksheet can hold."],
      });
    }
    const definition = { ...parsed.draft, slug, version: 1 };
    const worksheetId = worksheet.id;
    if (digestOf(definition) === digestOf(standing.definition)) {
      return { state: "saved" as const, version: standing.version };
    }
    // One's own earlier text, of which only the answer was lost, is nobody's rival.
    const isOwn = standing.savedFrom === from;
    if (base !== standing.version && !isOwn) {
      await keepBeside(tx, {
        practiceId,
        worksheetId,
        version: standing.version,
        definition,
        savedBy: memberId,
        savedFrom: from,
      });
      return {
        state: "conflict" as const,
        version: standing.version,
        theirs: standing.definition,
        by: await whoWrote(tx, actor, standing.savedBy),
        at: standing.savedAt,
      };
    }
    const version = standing.version + 1;
    if (isChosen) {
      const { definition: theirs, savedBy } = standing;
      await keepBeside(tx, {
        practiceId,
        worksheetId,
        version: standing.version,
        definition: theirs,
        savedBy,
        savedFrom: crypto.randomUUID(),
        savedAt: standing.savedAt,
      });
      await dropBeside(tx, { practiceId, worksheetId, memberId, from });
    }
    await replaceDraft(tx, actor, {
      worksheetId,
      version,
      definition,
      savedFrom: from,
    });
    return { state: "saved" as const, version };
  });
}
