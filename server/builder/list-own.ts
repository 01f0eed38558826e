import { and, asc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";

import {
  practiceWorksheetDrafts as drafts,
  practiceWorksheets as worksheets,
} from "@/drizzle/schema/builder";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";

const MOST = 200;

/** What stands in no library: never published, or put away; in the order of their titles. */
export const listOwn = (caller: Caller) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const title = sql<string>`${drafts.definition} ->> 'title'`;
    const rows = await tx
      .select({
        slug: worksheets.slug,
        title,
        putAwayAt: worksheets.putAwayAt,
      })
      .from(worksheets)
      .innerJoin(
        drafts,
        and(
          eq(drafts.practiceId, worksheets.practiceId),
          eq(drafts.worksheetId, worksheets.id),
          eq(drafts.isRival, false),
        ),
      )
      .where(
        and(
          eq(worksheets.practiceId, actor.practiceId),
          or(
            isNotNull(worksheets.putAwayAt),
            isNull(worksheets.currentVersion),
          ),
        ),
      )
      .orderBy(asc(title), asc(worksheets.slug))
      .limit(MOST);
    return rows.map(({ slug, title, putAwayAt }) => ({
      slug,
      title,
      isPutAway: putAwayAt !== null,
    }));
  });
