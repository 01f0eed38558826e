import { cellOf } from "./cell-rules";
import type { Field } from "./field-definition";
import { isAsked } from "./field-rules";
import { fill, sentenceList } from "./gap-rules";
import type { CoupleBlock } from "./share-definition";
import {
  contents,
  hasContent,
  ifReleased,
  isGiven,
  isPreview,
  namesIn,
  placesIn,
  type Shown,
  sourceOf,
} from "./unit-rules";
import type { ViewBlock } from "./view-definition";

type Of<B extends CoupleBlock["block"]> = Extract<CoupleBlock, { block: B }>;

/** An answer in words, line by line; nothing to show is no line. */
export function saidIn(field: Field | undefined, content: unknown): string[] {
  if (field === undefined || !isAsked(field) || content === null) return [];
  const cell = cellOf(field, content);
  if (cell.state === "number") return [cell.text ?? String(cell.value)];
  if (cell.state === "text") return [cell.text];
  return cell.state === "lines" ? cell.lines : [];
}

const isOnShow = (shown: Shown, unit: string): boolean =>
  isGiven(shown, unit) && hasContent(shown, unit);

/** What each said, line under line. A line is there for both, whoever left it open. */
export function sides(shown: Shown, block: Of<"sides">): ViewBlock[] {
  const lines = block.lines.flatMap(({ label, units }) => {
    const given = units.filter((unit) => isOnShow(shown, unit));
    return given.length === 0 ? [] : [{ label, given }];
  });
  const [first] = lines;
  if (first === undefined) return [];
  const waits = (given: string[]) =>
    given.every((unit) => ifReleased(shown, unit));
  const isWhole = lines.every(({ given }) => waits(given));
  return [
    {
      kind: "sides",
      key: first.given.join(" "),
      ifReleased: isWhole,
      title: block.title,
      headline: block.headline ?? null,
      isChain: block.chain,
      entries: shown.people.map((person, index) => ({
        person,
        lines: lines.map(({ label, given }) => {
          const texts = given.flatMap((unit) =>
            saidIn(sourceOf(shown, unit), contents(shown, unit)[index] ?? null),
          );
          return {
            label,
            texts: texts.length === 0 ? null : texts,
            ifReleased: !isWhole && waits(given),
          };
        }),
      })),
    },
  ];
}

/** The same order of both, next to each other. */
export function rankings(shown: Shown, block: Of<"rankings">): ViewBlock[] {
  if (!isOnShow(shown, block.unit)) return [];
  return [
    {
      kind: "ranking",
      key: block.unit,
      ifReleased: ifReleased(shown, block.unit),
      columns: shown.people.map((person, index) => ({
        person,
        title: fill(block.title, { name: person.name }),
        places:
          placesIn(shown, block.unit, contents(shown, block.unit)[index])?.map(
            ({ place, tied, label }) => ({ place, tied, label }),
          ) ?? null,
      })),
    },
  ];
}

/**
 * What both chose, in a sentence that is always there and repeats only choices that stand in the
 * same view. Words of one's own are compared with nothing.
 */
export function commonChoices(
  shown: Shown,
  block: Of<"commonChoices">,
): ViewBlock[] {
  if (isPreview(shown) || !isGiven(shown, block.unit)) return [];
  const [one = [], other = []] = contents(shown, block.unit).map((content) =>
    Array.isArray(content) ? content : [content],
  );
  const common = namesIn(sourceOf(shown, block.unit))
    .filter(({ value }) => one.includes(value) && other.includes(value))
    .map(({ phrase, label }) => phrase ?? label.toLowerCase());
  const list = sentenceList(common);
  return [
    {
      kind: "overlap",
      key: `${block.unit}.common`,
      ifReleased: false,
      text:
        common.length === 0 ? block.otherwise : fill(block.sentence, { list }),
      marked: common.length === 0 ? null : list,
    },
  ];
}
