import { and, eq, isNull, sql } from "drizzle-orm";

import { assignments, worksheetVersions } from "@/drizzle/schema/homework";
import { favouriteWorksheets } from "@/drizzle/schema/library";

import type { Member } from "../auth/actor";
import { statement, type Tx } from "../db";
import type { Use } from "./search-rules";

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

const selectGiven = statement((db) =>
  db
    .select({
      slug: worksheetVersions.slug,
      toCouple:
        sql<Date | null>`max(${assignments.createdAt}) filter (where ${assignments.coupleId} = ${given("coupleId")}::uuid)`.mapWith(
          assignments.createdAt,
        ),
      byMember:
        sql<Date | null>`max(${assignments.createdAt}) filter (where ${assignments.assignedBy} = ${given("memberId")}::uuid)`.mapWith(
          assignments.createdAt,
        ),
    })
    .from(assignments)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, assignments.practiceId),
        eq(worksheetVersions.id, assignments.worksheetVersionId),
      ),
    )
    .where(
      and(
        eq(assignments.practiceId, given("practiceId")),
        isNull(assignments.takenBackAt),
      ),
    )
    .groupBy(worksheetVersions.slug),
);

const dated = <T extends { slug: string }>(
  rows: readonly T[],
  at: (row: T) => Date | null,
): ReadonlyMap<string, Date> =>
  new Map(
    rows.flatMap((row) => {
      const date = at(row);
      return date ? [[row.slug, date] as const] : [];
    }),
  );

/** What this clinician keeps at hand and has given, as far as they treat those it was given to. */
export async function useOfLibrary(
  tx: Tx,
  { practiceId, memberId }: Member,
  coupleId: string | null,
): Promise<Use> {
  const [favourites, rows] = await Promise.all([
    selectFavourites(tx, { practiceId, memberId }),
    selectGiven(tx, { practiceId, memberId, coupleId }),
  ]);
  return {
    favourites: new Set(favourites.map(({ slug }) => slug)),
    given: dated(rows, (row) => row.byMember),
    givenToCouple: dated(rows, (row) => row.toCouple),
  };
}
