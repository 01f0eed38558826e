import { holdsAll, termsOf } from "../day/find-rules";
import type { Worksheet } from "../worksheets/definition";
import { modeOf } from "../worksheets/field-rules";
import { jointPartOf, ownParts } from "../worksheets/part-rules";
import type { Whose } from "./choice-rules";
import type { SearchLibraryInput } from "./inputs";

/** A worksheet as the library lists it. */
export type Entry = {
  slug: string;
  title: string;
  purpose: string;
  minutes: number;
  topics: Worksheet["topics"];
  modality: Worksheet["modality"];
  riskTags: Worksheet["riskTags"];
  mode: ReturnType<typeof modeOf>;
  whose: Whose;
  /** Needs the therapist's own word before a couple goes on with it. */
  isGuided: boolean;
};

/** What one clinician has done with the library. */
export type Use = {
  favourites: ReadonlySet<string>;
  /** When this clinician last gave it to anybody. */
  given: ReadonlyMap<string, Date>;
  /** When it was last given to the couple that is looked for; empty without one. */
  givenToCouple: ReadonlyMap<string, Date>;
};

const PAGE = 40;

export function whoseOf(worksheet: Worksheet): Whose {
  const own = ownParts(worksheet);
  if (own.length === 0) return "together";
  if (jointPartOf(worksheet)) return "each_then_together";
  return own.every(({ by }) => by === "individual") ? "one" : "each";
}

export const entryOf = (worksheet: Worksheet): Entry => ({
  slug: worksheet.slug,
  title: worksheet.title,
  purpose: worksheet.purpose,
  minutes: worksheet.minutes,
  topics: worksheet.topics,
  modality: worksheet.modality,
  riskTags: worksheet.riskTags,
  mode: modeOf(worksheet),
  whose: whoseOf(worksheet),
  isGuided: worksheet.therapistUnlock,
});

type Wanted = Omit<SearchLibraryInput, "after" | "coupleId">;

const isOnList = (slug: string, list: Wanted["list"], use: Use): boolean =>
  ({
    all: true,
    favourites: use.favourites.has(slug),
    recent: use.given.has(slug),
    used: use.givenToCouple.has(slug),
    new: !use.givenToCouple.has(slug),
  })[list];

function fits(entry: Entry, wanted: Wanted, use: Use): boolean {
  const { topic, approach, minutes, whose, mode, list } = wanted;
  return (
    (topic === null || entry.topics.includes(topic)) &&
    (approach === null || entry.modality.includes(approach)) &&
    (minutes === null || entry.minutes <= minutes) &&
    (whose === null || entry.whose === whose) &&
    (mode === null || entry.mode === mode) &&
    isOnList(entry.slug, list, use)
  );
}

/** What stands in the title counts before what stands in the purpose. */
function found(entries: readonly Entry[], words: string): Entry[] {
  const terms = termsOf(words);
  if (terms.length === 0) return [...entries];
  const named = entries.filter(({ title }) => holdsAll(title, terms));
  const told = entries.filter(
    (entry) =>
      !named.includes(entry) &&
      holdsAll(`${entry.title} ${entry.purpose}`, terms),
  );
  return [...named, ...told];
}

/** All that fits, in the library's order; what was given lately comes with the newest first. */
export function searched(
  entries: readonly Entry[],
  wanted: Wanted,
  use: Use,
): Entry[] {
  const fitting = entries.filter((entry) => fits(entry, wanted, use));
  const inOrder = found(fitting, wanted.words);
  if (wanted.list !== "recent") return inOrder;
  const when = ({ slug }: Entry) => use.given.get(slug)?.getTime() ?? 0;
  return inOrder.toSorted((one, other) => when(other) - when(one));
}

/** The page that goes on after a worksheet; from the start where that one does not stand there. */
export function pageAfter(entries: readonly Entry[], after: string | null) {
  const from = entries.findIndex(({ slug }) => slug === after) + 1;
  const shown = entries.slice(from, from + PAGE);
  const hasMore = entries.length > from + PAGE;
  return { shown, next: hasMore ? (shown.at(-1)?.slug ?? null) : null };
}
