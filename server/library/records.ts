import { and, desc, eq, isNull, max, sql } from "drizzle-orm";

import { assignments, worksheetVersions } from "@/drizzle/schema/homework";
import { favouriteWorksheets } from "@/drizzle/schema/library";

import type { Member } from "../auth/actor";
import { statement, type Tx } from "../db";
import type { SearchLibraryInput } from "./inputs";
import { LATELY, type Use } from "./search-rules";

const given = sql.placeholder;

const selectFavourites = statement((db) =>
  db
    .select({ slug: favouriteWorksheets.slug })
    .from(favouriteWorksheets)
    .where(
      and(
        eq(favouriteWorksheets.practiceId, given("practiceId")),
        eq(favouriteWorksheets.memberId, given("memberId")),
      ),
    ),
);

const ofAssignment = and(
  eq(worksheetVersions.practiceId, assignments.practiceId),
  eq(worksheetVersions.id, assignments.worksheetVersionId),
);

/** Grows with the couple alone, by `assignments_by_couple`. */
const selectGivenToCouple = statement((db) =>
  db
    .select({ slug: worksheetVersions.slug, at: max(assignments.createdAt) })
    .from(assignments)
    .innerJoin(worksheetVersions, ofAssignment)
    .where(
      and(
        eq(assignments.practiceId, given("practiceId")),
        eq(assignments.coupleId, given("coupleId")),
        isNull(assignments.takenBackAt),
      ),
    )
    .groupBy(worksheetVersions.slug),
);

/** The end of `assignments_by_giver`, however much stands before it. */
const selectLately = statement((db) => {
  const lately = db
    .select({
      practiceId: assignments.practiceId,
      versionId: assignments.worksheetVersionId,
      createdAt: assignments.createdAt,
    })
    .from(assignments)
    .where(
      and(
        eq(assignments.practiceId, given("practiceId")),
        eq(assignments.assignedBy, given("memberId")),
        isNull(assignments.takenBackAt),
      ),
    )
    .orderBy(desc(assignments.createdAt))
    .limit(LATELY)
    .as("lately");
  return db
    .select({ slug: worksheetVersions.slug, at: max(lately.createdAt) })
    .from(lately)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, lately.practiceId),
        eq(worksheetVersions.id, lately.versionId),
      ),
    )
    .groupBy(worksheetVersions.slug);
});

/** One look into `assignments_by_giver_and_worksheet` for each edition of what is asked for. */
const selectLastGiven = statement((db) => {
  const last = db
    .select({ at: assignments.createdAt })
    .from(assignments)
    .where(
      and(
        ofAssignment,
        eq(assignments.practiceId, given("practiceId")),
        eq(assignments.assignedBy, given("memberId")),
        isNull(assignments.takenBackAt),
      ),
    )
    .orderBy(desc(assignments.createdAt))
    .limit(1)
    .as("last");
  return db
    .select({ slug: worksheetVersions.slug, at: max(last.at) })
    .from(worksheetVersions)
    .crossJoinLateral(last)
    .where(
      and(
        eq(worksheetVersions.practiceId, given("practiceId")),
        sql`${worksheetVersions.slug} = any(${given("slugs")}::text[])`,
      ),
    )
    .groupBy(worksheetVersions.slug);
});

const dated = (
  rows: readonly { slug: string; at: Date | null }[],
): ReadonlyMap<string, Date> =>
  new Map(rows.flatMap(({ slug, at }) => (at ? [[slug, at] as const] : [])));

/** What decides which worksheets are listed, as far as this clinician treats those they were given to. */
export async function useOfLibrary(
  tx: Tx,
  { practiceId, memberId }: Member,
  { coupleId, list }: Pick<SearchLibraryInput, "coupleId" | "list">,
): Promise<Use> {
  const [favourites, toCouple, lately] = await Promise.all([
    selectFavourites(tx, { practiceId, memberId }),
    coupleId ? selectGivenToCouple(tx, { practiceId, coupleId }) : [],
    list === "recent" ? selectLately(tx, { practiceId, memberId }) : [],
  ]);
  return {
    favourites: new Set(favourites.map(({ slug }) => slug)),
    lately: dated(lately),
    givenToCouple: dated(toCouple),
  };
}

/** When this clinician last gave each of these, where they still treat the couple. */
export async function lastGiven(
  tx: Tx,
  { practiceId, memberId }: Member,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (slugs.length === 0) return new Map();
  return dated(await selectLastGiven(tx, { practiceId, memberId, slugs }));
}
