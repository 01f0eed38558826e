import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";

import {
  practiceWorksheetEditions as editions,
  practiceWorksheets as worksheets,
} from "@/drizzle/schema/builder";
import { practicePathways } from "@/drizzle/schema/pathways";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { editionIn, ofCurrentEdition } from "./edition-records";

type Of = Pick<Actor, "practiceId">;

const MOST_LISTED = 500;

/** Which of these names the practice has given already, put away or not. */
export async function ownNames(
  tx: Tx,
  { practiceId }: Of,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows =
    names.length === 0
      ? []
      : await tx
          .select({ slug: worksheets.slug })
          .from(worksheets)
          .where(
            and(
              eq(worksheets.practiceId, practiceId),
              inArray(worksheets.slug, [...names]),
            ),
          );
  return new Set(rows.map(({ slug }) => slug));
}

/** What the practice has published and not put away, in the order of its titles. */
export const ownTitles = (tx: Tx, { practiceId }: Of) =>
  tx
    .select({ slug: worksheets.slug, title: sql<string>`${worksheets.title}` })
    .from(worksheets)
    .where(
      and(
        eq(worksheets.practiceId, practiceId),
        isNull(worksheets.putAwayAt),
        isNotNull(worksheets.currentVersion),
      ),
    )
    .orderBy(asc(worksheets.plainTitle), asc(worksheets.slug))
    .limit(MOST_LISTED);

export async function ownEditions(
  tx: Tx,
  { practiceId }: Of,
  slugs: readonly string[],
) {
  if (slugs.length === 0) return [];
  const rows = await tx
    .select({ definition: editions.definition })
    .from(worksheets)
    .innerJoin(editions, ofCurrentEdition)
    .where(
      and(
        eq(worksheets.practiceId, practiceId),
        inArray(worksheets.slug, [...slugs]),
        isNull(worksheets.putAwayAt),
      ),
    )
    .orderBy(asc(worksheets.slug));
  return rows.map(({ definition }) => editionIn(definition));
}

/** How many worksheets and programmes the practice has begun within the hour. */
export async function begunLately(tx: Tx, { practiceId }: Of) {
  const hourAgo = sql`now() - interval '1 hour'`;
  const [begun, made] = await Promise.all([
    tx.$count(
      worksheets,
      and(
        eq(worksheets.practiceId, practiceId),
        gt(worksheets.createdAt, hourAgo),
      ),
    ),
    tx.$count(
      practicePathways,
      and(
        eq(practicePathways.practiceId, practiceId),
        gt(practicePathways.createdAt, hourAgo),
      ),
    ),
  ]);
  return begun + made;
}
