import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { shippedWorksheets } from "../worksheets/load-definitions";
import type { SearchLibraryInput } from "./inputs";
import { useOfLibrary } from "./records";
import { type Entry, entryOf, pageAfter, searched } from "./search-rules";

let entries: readonly Entry[] | undefined;

/** What the library holds that fits, a page at a time, with what this clinician did with it. */
export function searchLibrary(caller: Caller, input: SearchLibraryInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { coupleId, after } = input;
    const [use, couple] = await Promise.all([
      useOfLibrary(tx, actor, coupleId),
      coupleId === null ? null : treatedCouple(tx, actor, coupleId),
    ]);
    if (couple) authorize(treats(actor, couple));

    entries ??= shippedWorksheets().map(entryOf);
    const fitting = searched(entries, input, use);
    const { shown, next } = pageAfter(fitting, after);
    return {
      worksheets: shown.map((entry) => ({
        ...entry,
        isFavourite: use.favourites.has(entry.slug),
        lastGivenAt: use.given.get(entry.slug) ?? null,
        givenToCoupleAt: use.givenToCouple.get(entry.slug) ?? null,
      })),
      total: fitting.length,
      next,
    };
  });
}
