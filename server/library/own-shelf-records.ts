import {
  and,
  count,
  eq,
  isNull,
  lte,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";

import {
  practiceWorksheetEditions as editions,
  practiceWorksheets as worksheets,
} from "@/drizzle/schema/builder";

import type { Actor } from "../auth/actor";
import { termsOf } from "../day/find-rules";
import type { Tx } from "../db";
import type { Worksheet } from "../worksheets/definition";
import { ofCurrentEdition } from "./edition-records";
import type { SearchLibraryInput } from "./inputs";
import { type Entry, PAGE, type Use } from "./search-rules";

const columns = {
  slug: worksheets.slug,
  title: editions.title,
  purpose: editions.purpose,
  minutes: editions.minutes,
  topics: sql<Worksheet["topics"]>`${editions.topics}`,
  modality: sql<Worksheet["modality"]>`${editions.modality}`,
  riskTags: sql<Worksheet["riskTags"]>`${editions.riskTags}`,
  mode: sql<Entry["mode"]>`${editions.mode}`,
  whose: sql<Entry["whose"]>`${editions.whose}`,
  isGuided: editions.isGuided,
};

const textArray = (values: Iterable<string>) =>
  sql`${sql.param([...values])}::text[]`;

/** Whether all of these stand in it, letter by letter. */
const holds = (text: SQLWrapper, terms: readonly string[]): SQL =>
  sql`not exists (select from unnest(${textArray(terms)}) as t (term) where strpos(${text}, t.term) = 0)`;

function onList(list: SearchLibraryInput["list"], use: Use): SQL | undefined {
  const among = (slugs: Iterable<string>) =>
    sql`${worksheets.slug} = any(${textArray(slugs)})`;
  if (list === "favourites") return among(use.favourites);
  if (list === "recent") return among(use.lately.keys());
  if (list === "used") return among(use.givenToCouple.keys());
  return list === "new"
    ? sql`not ${among(use.givenToCouple.keys())}`
    : undefined;
}

type Of = Pick<Actor, "practiceId">;

function fitting({ practiceId }: Of, wanted: SearchLibraryInput, use: Use) {
  const { topic, approach, minutes, whose, mode, list } = wanted;
  const terms = termsOf(wanted.words);
  return and(
    eq(worksheets.practiceId, practiceId),
    isNull(worksheets.putAwayAt),
    onList(list, use),
    topic === null ? undefined : sql`${topic} = any(${editions.topics})`,
    approach === null
      ? undefined
      : sql`${approach} = any(${editions.modality})`,
    minutes === null ? undefined : lte(editions.minutes, minutes),
    whose === null ? undefined : eq(editions.whose, whose),
    mode === null ? undefined : eq(editions.mode, mode),
    terms.length === 0 ? undefined : holds(editions.plainWords, terms),
  );
}

/** What stands in the title counts before what stands in the purpose; then by name. */
const placeOf = (words: string) =>
  sql`not ${holds(editions.plainTitle, termsOf(words))}, ${editions.plainTitle}, ${worksheets.slug}`;

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
  const before = sql`(select ${place} from ${worksheets} join ${editions} on ${ofCurrentEdition}
    where ${worksheets.practiceId} = ${practiceId} and ${worksheets.slug} = ${after})`;
  const shelf = tx
    .select(columns)
    .from(worksheets)
    .innerJoin(editions, ofCurrentEdition);
  // What was given lately is put in order by its days, and there is little of it.
  const page =
    list === "recent"
      ? shelf.where(fits)
      : shelf
          .where(
            and(
              fits,
              after === null
                ? undefined
                : sql`coalesce(row(${place}) > ${before}, true)`,
            ),
          )
          .orderBy(place)
          .limit(PAGE + 1);
  const [entries, [all]] = await Promise.all([
    page,
    tx
      .select({ total: count() })
      .from(worksheets)
      .innerJoin(editions, ofCurrentEdition)
      .where(fits),
  ]);
  return { entries: entries satisfies Entry[], total: all?.total ?? 0 };
}
