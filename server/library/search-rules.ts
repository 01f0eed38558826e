import { holdsAll, plain, termsOf } from "../day/find-rules";
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
  /** Needs the word of the therapist of record before it is given. */
  isGuided: boolean;
};

/** What one clinician has done with the library. */
export type Use = {
  favourites: ReadonlySet<string>;
  /** What this clinician gave to anybody lately, and when. */
  lately: ReadonlyMap<string, Date>;
  /** When it was last given to the couple that is looked for; empty without one. */
  givenToCouple: ReadonlyMap<string, Date>;
};

/** An entry with the words it is found by, made plain once and not for every search. */
type Shelved = { entry: Entry; title: string; words: string };
type Shelf = readonly Shelved[];

export const PAGE = 40;
/** How far back "Given lately" looks, in worksheets given. */
export const LATELY = 200;

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

const shelved = (entry: Entry): Shelved => ({
  entry,
  title: plain(entry.title),
  words: plain(`${entry.title} ${entry.purpose}`),
});

const shelves = new WeakMap<readonly Worksheet[], Shelf>();

const isIntake = ({ topics }: Worksheet) => topics.includes("intake");

const intakeLast = (worksheets: readonly Worksheet[]) => [
  ...worksheets.filter((one) => !isIntake(one)),
  ...worksheets.filter(isIntake),
];

/** The same worksheets are put on a shelf once; what a couple begins with is sent from their page and stands last. */
export function shelfOf(worksheets: readonly Worksheet[]): Shelf {
  const shelf =
    shelves.get(worksheets) ?? intakeLast(worksheets).map(entryOf).map(shelved);
  shelves.set(worksheets, shelf);
  return shelf;
}

type Wanted = Omit<SearchLibraryInput, "after" | "coupleId">;

const isOnList = (slug: string, list: Wanted["list"], use: Use): boolean => {
  if (list === "favourites") return use.favourites.has(slug);
  if (list === "recent") return use.lately.has(slug);
  if (list === "used") return use.givenToCouple.has(slug);
  return list === "all" || !use.givenToCouple.has(slug);
};

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
function found(shelf: Shelf, words: string): Entry[] {
  const terms = termsOf(words);
  const told = shelf.filter((one) => holdsAll(one.words, terms));
  if (terms.length === 0) return told.map(({ entry }) => entry);
  const isNamed = ({ title }: Shelved) => holdsAll(title, terms);
  return [...told.filter(isNamed), ...told.filter((one) => !isNamed(one))].map(
    ({ entry }) => entry,
  );
}

/** All that fits, in the library's order; what was given lately comes with the newest first. */
export function searched(shelf: Shelf, wanted: Wanted, use: Use): Entry[] {
  const fitting = shelf.filter(({ entry }) => fits(entry, wanted, use));
  const inOrder = found(fitting, wanted.words);
  return wanted.list === "recent" ? newestFirst(inOrder, use) : inOrder;
}

function newestFirst(entries: readonly Entry[], use: Use): Entry[] {
  const when = ({ slug }: Entry) => use.lately.get(slug)?.getTime() ?? 0;
  return entries.toSorted((one, other) => when(other) - when(one));
}

/** What the library looks for in a worksheet, made ready when it is published. */
export function searchedBy(worksheet: Worksheet) {
  const { title, words } = shelved(entryOf(worksheet));
  return { plainTitle: title, plainWords: words };
}

type Own = { entries: readonly Entry[]; total: number };

/** One page of the practice's own and of what is shipped: the own come first, and what was given lately by its days. */
export function pageOfBoth(
  own: Own,
  shipped: readonly Entry[],
  { after, list }: Pick<SearchLibraryInput, "after" | "list">,
  use: Use,
) {
  const total = own.total + shipped.length;
  if (list === "recent") {
    const all = newestFirst([...own.entries, ...shipped], use);
    return { ...pageAfter(all, after), total };
  }
  const isAmongShipped = shipped.some(({ slug }) => slug === after);
  const rest = isAmongShipped
    ? shipped.slice(shipped.findIndex(({ slug }) => slug === after) + 1)
    : [...own.entries, ...shipped];
  return { ...pageAfter(rest, null), total };
}

/** The page that goes on after a worksheet; from the start where that one does not stand there. */
export function pageAfter(entries: readonly Entry[], after: string | null) {
  const from = entries.findIndex(({ slug }) => slug === after) + 1;
  const shown = entries.slice(from, from + PAGE);
  const hasMore = entries.length > from + PAGE;
  return { shown, next: hasMore ? (shown.at(-1)?.slug ?? null) : null };
}
