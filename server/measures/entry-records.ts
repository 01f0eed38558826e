import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { scoreEntries } from "@/drizzle/schema/measures";

import { statement, type Tx } from "../db";

const given = sql.placeholder;

const selectEntries = statement((db) =>
  db
    .select({
      id: scoreEntries.id,
      partnerId: scoreEntries.partnerId,
      onDay: scoreEntries.onDay,
      score: scoreEntries.score,
      body: scoreEntries.body,
      writtenBy: scoreEntries.writtenBy,
    })
    .from(scoreEntries)
    .where(
      and(
        eq(scoreEntries.practiceId, given("practiceId")),
        eq(scoreEntries.coupleId, given("coupleId")),
        isNull(scoreEntries.takenBackAt),
      ),
    )
    .orderBy(asc(scoreEntries.onDay), asc(scoreEntries.createdAt)),
);

/** What was written beside a couple's scores and stands. */
export const entriesOf = (tx: Tx, practiceId: PracticeId, coupleId: string) =>
  selectEntries(tx, { practiceId, coupleId });
