import { and, eq } from "drizzle-orm";

import { favouriteWorksheets } from "@/drizzle/schema/library";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { canUseLibrary } from "../homework/policy";
import { currentEdition } from "./edition-records";
import type { SetFavouriteInput } from "./inputs";

/** Keeps a worksheet at hand for this clinician, or no longer. Asked twice, it is so once. */
export function setFavourite(caller: Caller, input: SetFavouriteInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { slug, isFavourite } = input;
    if (!(await currentEdition(tx, actor, slug))) throw new NotFound();
    const { practiceId, memberId } = actor;
    if (isFavourite) {
      await tx
        .insert(favouriteWorksheets)
        .values({ practiceId, memberId, slug })
        .onConflictDoNothing();
      return;
    }
    await tx
      .delete(favouriteWorksheets)
      .where(
        and(
          eq(favouriteWorksheets.practiceId, practiceId),
          eq(favouriteWorksheets.memberId, memberId),
          eq(favouriteWorksheets.slug, slug),
        ),
      );
  });
}
