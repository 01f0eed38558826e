import { fill, sentenceList } from "./gap-rules";
import { gridRowWords, isAside } from "./grid-rules";
import { gridOf, isSeenAlike, isSeenApart, perceptionGap } from "./load-rules";
import type { CoupleBlock } from "./share-definition";
import {
  contents,
  isGiven,
  isPreview,
  namesIn,
  type Shown,
  sourceOf,
  unitOf,
} from "./unit-rules";
import type { ViewBlock } from "./view-definition";

type Of<B extends CoupleBlock["block"]> = Extract<CoupleBlock, { block: B }>;

/** Every row with what both say of it, in three places: seen alike, seen differently, and the rest. */
export function work(shown: Shown, block: Of<"work">): ViewBlock[] {
  const unit = unitOf(shown, block.unit);
  const field = gridOf(shown.worksheet, unit?.field ?? "");
  const rule = shown.worksheet.scoring.find(({ id }) => id === block.by);
  if (!field || rule?.fn !== "load" || !isGiven(shown, block.unit)) return [];
  const sides = contents(shown, block.unit);
  const columns = field.columns.filter(({ key }) => unit?.show?.includes(key));
  const rows = field.rows
    .filter(({ key }) => !sides.every((side) => isAside(side, key)))
    .map(({ key, label }) => ({
      key,
      label,
      gap: isPreview(shown)
        ? null
        : perceptionGap(field, rule, key, sides[0], sides[1]),
      says: shown.people.map((person, index) => ({
        person,
        text: gridRowWords(field, sides[index], key, columns),
      })),
    }));
  const place = (label: string, is: (gap: number | null) => boolean) => ({
    label,
    rows: rows.filter(({ gap }) => is(gap)).map(({ gap: _gap, ...row }) => row),
  });
  const isAlike = (gap: number | null) => isSeenAlike(rule, gap);
  const isApart = (gap: number | null) => isSeenApart(rule, gap);
  return [
    {
      kind: "work",
      key: block.unit,
      ifReleased: false,
      title: block.title,
      places: isPreview(shown)
        ? [place(block.title, () => true)]
        : [
            place(block.alike, isAlike),
            place(block.apart, isApart),
            place(block.rest, (gap) => !isAlike(gap) && !isApart(gap)),
          ],
    },
  ];
}

/**
 * What one would hand over and the other would take. Both lists stand in the same view, and a
 * sentence is there in any case.
 */
export function matches(shown: Shown, block: Of<"matches">): ViewBlock[] {
  const units = [block.want, block.offer];
  const isLacking = units.some((unit) => !isGiven(shown, unit));
  if (isPreview(shown) || isLacking) return [];
  const names = namesIn(sourceOf(shown, block.want));
  const chosen = (unit: string, index: number): unknown[] => {
    const content = contents(shown, unit)[index];
    return Array.isArray(content) ? content : [];
  };
  const overlap = (key: string, text: string, marked: string | null) => ({
    kind: "overlap" as const,
    key: `${block.want}.${key}`,
    ifReleased: false,
    text,
    marked,
  });
  const found = shown.people.flatMap((person, index) => {
    const other = 1 - index;
    const list = sentenceList(
      names
        .filter(({ value }) => chosen(block.want, index).includes(value))
        .filter(({ value }) => chosen(block.offer, other).includes(value))
        .map(({ phrase, label }) => phrase ?? label.toLowerCase()),
    );
    if (list === "") return [];
    const from = person.name;
    const to = shown.people[other]?.name ?? "";
    return [
      overlap(person.seat, fill(block.sentence, { from, to, list }), list),
    ];
  });
  return found.length > 0 ? found : [overlap("none", block.otherwise, null)];
}
