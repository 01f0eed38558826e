import { and, asc, eq, isNotNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { measureResults, shownLines } from "@/drizzle/schema/measures";

import type { Partner } from "../auth/actor";
import { statement, type Tx } from "../db";

const given = sql.placeholder;

const selectShown = statement((db) =>
  db
    .select({ partnerId: shownLines.partnerId, slug: shownLines.slug })
    .from(shownLines)
    .where(
      and(
        eq(shownLines.practiceId, given("practiceId")),
        eq(shownLines.coupleId, given("coupleId")),
      ),
    ),
);

/** Whose lines are shown to whom they are of. */
export const shownOf = (tx: Tx, practiceId: PracticeId, coupleId: string) =>
  selectShown(tx, { practiceId, coupleId });

const selectOwn = statement((db) =>
  db
    .select({
      slug: measureResults.slug,
      total: measureResults.total,
      at: measureResults.submittedAt,
    })
    .from(measureResults)
    .innerJoin(
      shownLines,
      and(
        eq(shownLines.practiceId, measureResults.practiceId),
        eq(shownLines.partnerId, measureResults.partnerId),
        eq(shownLines.slug, measureResults.slug),
      ),
    )
    .where(
      and(
        eq(measureResults.practiceId, given("practiceId")),
        eq(measureResults.partnerId, given("partnerId")),
        isNotNull(measureResults.total),
      ),
    )
    .orderBy(asc(measureResults.slug), asc(measureResults.submittedAt)),
);

/** One's own totals, of what one is let see. */
export const ownLinesOf = (tx: Tx, partner: Partner) => selectOwn(tx, partner);
