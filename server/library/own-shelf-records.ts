import {
  and,
  count,
  eq,
  isNotNull,
  isNull,
  lte,
  type SQL,
  sql,
} from "drizzle-orm";

import { practiceWorksheets as worksheets } from "@/drizzle/schema/builder";

import type { Actor } from "../auth/actor";
import { termsOf } from "../day/find-rules";
import type { Tx } from "../db";
import type { SearchLibraryInput } from "./inputs";
import { type Entry, PAGE, type Use } from "./search-rules";

/** Whole as soon as it stands on the shelf: the database lets nothing of it be missing. */
const columns = {
  slug: worksheets.slug,
  title: sql<string>`${worksheets.title}`,
  purpose: sql<string>`${worksheets.purpose}`,
  minutes: sql<number>`${worksheets.minutes}`,
  topics: sql<Entry["topics"]>`${worksheets.topics}`,
  modality: sql<Entry["modality"]>`${worksheets.modality}`,
  riskTags: sql<Entry["riskTags"]>`${worksheets.riskTags}`,
  mode: sql<Entry["mode"]>`${worksheets.mode}`,
  whose: sql<Entry["whose"]>`${worksheets.whose}`,
  isGuided: sql<boolean>`${worksheets.isGuided}`,
};

const among = (slugs: Iterable<string>): SQL =>
  sql`${worksheets.slug} = any(${sql.param([...slugs])}::text[])`;

function onList(list: SearchLibraryInput["list"], use: Use): SQL | undefined {
  if (list === "favourites") return among(use.favourites);
  if (list === "recent") return among(use.lately.keys());
  if (list === "used") return among(use.givenToCouple.keys());
  return list === "new"
    ? sql`not ${among(use.givenToCouple.keys())}`
    : undefined;
}

type Of = Pick<Actor, "practiceId">;

function fitting({ practiceId }: Of, wanted: SearchLibraryInput, use: Use) {
  const { topic, approach, minutes, whose, mode, list, words } = wanted;
  return and(
    eq(worksheets.practiceId, practiceId),
    isNotNull(worksheets.currentVersion),
    isNull(worksheets.putAwayAt),
    onList(list, use),
    topic === null ? undefined : sql`${topic} = any(${worksheets.topics})`,
    approach === null
      ? undefined
      : sql`${approach} = any(${worksheets.modality})`,
    minutes === null ? undefined : lte(worksheets.minutes, minutes),
    whose === null ? undefined : eq(worksheets.whose, whose),
    mode === null ? undefined : eq(worksheets.mode, mode),
    ...termsOf(words).map(
      (term) => sql`strpos(${worksheets.plainWords}, ${term}) > 0`,
    ),
  );
}

/** What stands in the title counts before what stands in the purpose; then by name. */
function placeOf(words: string): SQL {
  const byName = sql`${worksheets.plainTitle}, ${worksheets.slug}`;
  const terms = termsOf(words);
  if (terms.length === 0) return byName;
  const isElsewhere = terms.map(
    (term) => sql`strpos(${worksheets.plainTitle}, ${term}) = 0`,
  );
  return sql`(${sql.join(isElsewhere, sql` or `)}), ${byName}`;
}

/** The practice's own that fit, as many as a page holds and one more; how many there are in all. */
export async function ownOnShelf(
  tx: Tx,
  actor: Of,
  wanted: SearchLibraryInput,
  use: Use,
) {
  const { practiceId } = actor;
  const { after, words, list } = wanted;
  const fits = fitting(actor, wanted, use);
  const place = placeOf(words);
  const goesOn =
    after === null
      ? undefined
      : sql`coalesce(row(${place}) > (select ${place} from ${worksheets}
          where ${worksheets.practiceId} = ${practiceId} and ${worksheets.slug} = ${after}), true)`;
  const shelf = tx.select(columns).from(worksheets);
  // What was given lately is put in order by its days, and there is little of it.
  const page =
    list === "recent"
      ? shelf.where(fits)
      : shelf
          .where(and(fits, goesOn))
          .orderBy(place)
          .limit(PAGE + 1);
  const [entries, [all]] = await Promise.all([
    page,
    tx.select({ total: count() }).from(worksheets).where(fits),
  ]);
  return { entries: entries satisfies Entry[], total: all?.total ?? 0 };
}
