import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";

import {
  practiceWorksheetEditions as editions,
  practiceWorksheets as worksheets,
} from "@/drizzle/schema/builder";

import type { Actor } from "../auth/actor";
import { statement, type Tx } from "../db";
import type { Worksheet } from "../worksheets/definition";
import { givableWorksheet } from "../worksheets/load-definitions";
import { keptDefinition } from "../worksheets/parse-definition";

const given = sql.placeholder;

/** Of a worksheet of the practice's own, the edition that is given from now on. */
export const ofCurrentEdition = and(
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
  const worksheet = keptDefinition(definition);
  if (!worksheet) throw new Error("A published edition is not whole.");
  return worksheet;
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

export type NamedEdition = {
  title: string;
  /** Null where it was put away. */
  worksheet: Worksheet | null;
  isOwn: boolean;
};
export type EditionNamed = (slug: string) => NamedEdition | undefined;

/** The same for many names at once, in one statement; of what was put away it knows the title. */
export async function editionsNamed(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  slugs: readonly string[],
): Promise<EditionNamed> {
  const own = [...new Set(slugs)].filter((slug) => !givableWorksheet(slug));
  const rows =
    own.length === 0
      ? []
      : await tx
          .select({
            slug: worksheets.slug,
            title: sql<string>`${worksheets.title}`,
            definition: editions.definition,
          })
          .from(worksheets)
          .leftJoin(
            editions,
            and(ofCurrentEdition, isNull(worksheets.putAwayAt)),
          )
          .where(
            and(
              eq(worksheets.practiceId, practiceId),
              inArray(worksheets.slug, own),
              isNotNull(worksheets.currentVersion),
            ),
          );
  const known = new Map(
    rows.map(({ slug, title, definition }) => [
      slug,
      {
        title,
        worksheet: definition === null ? null : editionIn(definition),
        isOwn: true,
      },
    ]),
  );
  return (slug) => {
    const atHand = givableWorksheet(slug);
    return atHand
      ? { title: atHand.title, worksheet: atHand, isOwn: false }
      : known.get(slug);
  };
}
