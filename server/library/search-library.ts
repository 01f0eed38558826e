import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { givableWorksheets } from "../worksheets/load-definitions";
import type { SearchLibraryInput } from "./inputs";
import { ownOnShelf } from "./own-shelf-records";
import { lastGiven, useOfLibrary } from "./records";
import { pageOfBoth, searched, shelfOf } from "./search-rules";

/** What the library holds that fits, a page at a time, with what this clinician did with it. */
export function searchLibrary(caller: Caller, input: SearchLibraryInput) {
  // Read before the transaction: the first look of a process reads every file.
  const shelf = shelfOf(givableWorksheets());
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { coupleId } = input;
    const [use, couple] = await Promise.all([
      useOfLibrary(tx, actor, input),
      coupleId === null ? null : treatedCouple(tx, actor, coupleId),
    ]);
    if (couple) authorize(treats(actor, couple));

    const own = await ownOnShelf(tx, actor, input, use);
    const shipped = searched(shelf, input, use);
    const { shown, next, total } = pageOfBoth(own, shipped, input, use);
    const slugs = shown.map(({ slug }) => slug);
    const given = await lastGiven(tx, actor, slugs);
    return {
      worksheets: shown.map((entry) => ({
        ...entry,
        isFavourite: use.favourites.has(entry.slug),
        lastGivenAt: given.get(entry.slug) ?? null,
        givenToCoupleAt: use.givenToCouple.get(entry.slug) ?? null,
      })),
      total,
      next,
    };
  });
}
