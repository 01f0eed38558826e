import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keepEdition } from "../homework/keep-edition";
import { canUseLibrary } from "../homework/policy";
import { editionIn } from "../library/edition-records";
import { isSameText } from "./change-rules";
import type { SetCurrentEditionInput } from "./inputs";
import {
  editionsOf,
  ownWorksheet,
  replaceDraft,
  standingDraft,
} from "./records";
import { putOnShelf } from "./shelf-records";

/** From now on this edition is what is given. A draft with nothing of its own follows it. */
export const setCurrentEdition = (
  caller: Caller,
  { slug, version }: SetCurrentEditionInput,
) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { id, currentVersion } = await ownWorksheet(tx, actor, slug);
    const [editions, draft] = await Promise.all([
      editionsOf(tx, actor, id),
      standingDraft(tx, actor, id),
    ]);
    const chosen = editions.find((edition) => edition.version === version);
    const current = editions.find(
      (edition) => edition.version === currentVersion,
    );
    if (!chosen || !current) throw new NotFound();
    if (chosen === current) return;
    if (isSameText(editionIn(current.definition), draft.definition)) {
      await replaceDraft(tx, actor, {
        worksheetId: id,
        version: draft.version + 1,
        definition: { ...editionIn(chosen.definition), version: 1 },
        savedFrom: crypto.randomUUID(),
      });
    }
    const definition = editionIn(chosen.definition);
    await Promise.all([
      putOnShelf(tx, actor, id, definition),
      keepEdition(tx, actor, { kind: "worksheet", definition }),
      recordAudit(
        tx,
        "worksheet.edition_chosen",
        { kind: "worksheet", id },
        { version },
      ),
    ]);
  });
