import { and, eq, isNull, sql } from "drizzle-orm";

import {
  practiceWorksheetEditions as editions,
  practiceWorksheets as worksheets,
} from "@/drizzle/schema/builder";

import type { Actor } from "../auth/actor";
import { statement, type Tx } from "../db";
import type { Worksheet } from "../worksheets/definition";
import { givableWorksheet } from "../worksheets/load-definitions";
import { parseDefinition } from "../worksheets/parse-definition";

const given = sql.placeholder;

/** Of a worksheet of the practice's own, the edition that is given from now on. */
const ofCurrentEdition = and(
  eq(editions.practiceId, worksheets.practiceId),
  eq(editions.worksheetId, worksheets.id),
  eq(editions.version, worksheets.currentVersion),
);

const selectCurrent = statement((db) =>
  db
    .select({ definition: editions.definition })
    .from(worksheets)
    .innerJoin(editions, ofCurrentEdition)
    .where(
      and(
        eq(worksheets.practiceId, given("practiceId")),
        eq(worksheets.slug, given("slug")),
        isNull(worksheets.putAwayAt),
      ),
    ),
);

/** An edition of the practice's own, as it was published. */
export function editionIn(definition: unknown): Worksheet {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) throw new Error("A published edition is not whole.");
  return parsed.worksheet;
}

/**
 * What this name stands for in this practice now: shipped, added by whoever runs this Holdfast, or the
 * practice's own. The one way from a slug to what is given.
 */
export async function currentEdition(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  slug: string,
): Promise<Worksheet | undefined> {
  const atHand = givableWorksheet(slug);
  if (atHand) return atHand;
  const [own] = await selectCurrent(tx, { practiceId, slug });
  return own && editionIn(own.definition);
}
