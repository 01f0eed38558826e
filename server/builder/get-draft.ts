import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { editionIn } from "../library/edition-records";
import { changesBetween, isSameText } from "./change-rules";
import type { OfOwnWorksheetInput } from "./inputs";
import { besideOf, editionsOf, ownWorksheet, standingDraft } from "./records";
import { writersOf } from "./writer-records";

/** A worksheet of the practice's own as it is being written, and every edition of it. */
export const getDraft = (caller: Caller, { slug }: OfOwnWorksheetInput) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const worksheet = await ownWorksheet(tx, actor, slug);
    const [draft, editions, beside] = await Promise.all([
      standingDraft(tx, actor, worksheet.id),
      editionsOf(tx, actor, worksheet.id),
      besideOf(tx, actor, worksheet.id),
    ]);
    const nameOf = await writersOf(tx, actor, [
      ...editions.map(({ publishedBy }) => publishedBy),
      ...beside.map(({ savedBy }) => savedBy),
    ]);
    const current = editions.find(
      ({ version }) => version === worksheet.currentVersion,
    );
    return {
      slug,
      version: draft.version,
      draft: draft.definition,
      isPutAway: worksheet.putAwayAt !== null,
      currentVersion: worksheet.currentVersion,
      /** Nothing is written that was not published. */
      isPublished:
        current !== undefined &&
        isSameText(editionIn(current.definition), draft.definition),
      editions: editions.map(
        ({ version, publishedAt, publishedBy, definition }, at) => {
          const before = editions[at + 1];
          return {
            version,
            publishedAt,
            by: nameOf(publishedBy),
            changes: before
              ? changesBetween(
                  editionIn(before.definition),
                  editionIn(definition),
                )
              : [],
          };
        },
      ),
      beside: beside.map(({ id, savedAt, savedBy, definition }) => ({
        id,
        savedAt,
        by: nameOf(savedBy),
        changes: changesBetween(draft.definition, definition),
      })),
    };
  });
