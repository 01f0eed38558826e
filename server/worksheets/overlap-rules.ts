import { answerTo } from "./condition-rules";
import { fill, gapOf, isApart, sentenceList } from "./gap-rules";
import type { CoupleBlock } from "./share-definition";
import {
  boundsOf,
  contents,
  isGiven,
  isPreview,
  matrixOf,
  namesIn,
  numberWithin,
  placesIn,
  type Shown,
  sourceOf,
} from "./unit-rules";
import type { ViewBlock } from "./view-definition";

type Of<B extends CoupleBlock["block"]> = Extract<CoupleBlock, { block: B }>;

/*
 * Two-person inference. With two people an absence names the other, so a
 * sentence drawn from both sides is a function of values that stand in the
 * same view anyway, uses only rows both answered, and is always there: with
 * nothing to say it says one neutral sentence. The only block that appears or
 * not, sameChoice, lives on a unit the therapist releases.
 */
const DIFFERENCE_TITLE = "You may want to ask about";
const DIFFERENCE_QUESTION =
  "You answered differently here. What would you like to understand?";

const canCompare = (shown: Shown, units: string[]): boolean =>
  !isPreview(shown) && units.every((unit) => isGiven(shown, unit));

const overlap = (
  key: string,
  text: string,
  marked: string | null,
): ViewBlock => ({ kind: "overlap", key, ifReleased: false, text, marked });

/** Rows of an open matrix unit that both people put a number on. */
function answeredByBoth(shown: Shown, unit: string) {
  const field = matrixOf(shown, unit);
  if (field === undefined) return [];
  const bounds = boundsOf(field);
  const open = field.rows.filter((row) => row.gate === "open");
  return open.flatMap((row) => {
    const [a = null, b = null] = contents(shown, unit).map((content) =>
      numberWithin(answerTo(content, row.key), bounds),
    );
    return a === null || b === null ? [] : [{ ...row, a, b }];
  });
}

export function sameChoice(shown: Shown, block: Of<"sameChoice">): ViewBlock[] {
  if (!canCompare(shown, [block.unit])) return [];
  const [one, other] = contents(shown, block.unit);
  const names = namesIn(sourceOf(shown, block.unit));
  const name = names.find((each) => each.value === one);
  if (name === undefined || one !== other) return [];
  const choice = name.phrase ?? name.label.toLowerCase();
  const text = fill(block.sentence, { choice });
  return [overlap(`${block.unit}.same`, text, choice)];
}

/** The row where the smaller of the two wishes for more is largest. */
export function sharedGap(shown: Shown, block: Of<"sharedGap">): ViewBlock[] {
  if (!canCompare(shown, [block.now, block.want])) return [];
  const now = answeredByBoth(shown, block.now);
  const shared = answeredByBoth(shown, block.want).flatMap((want) => {
    const row = now.find((each) => each.key === want.key);
    if (row === undefined) return [];
    const gap = Math.min(want.a - row.a, want.b - row.b);
    return gap > 0 ? [{ gap, phrase: want.phrase ?? want.label }] : [];
  });
  const [most] = shared.toSorted((one, other) => other.gap - one.gap);
  const key = `${block.want}.shared`;
  if (most === undefined) return [overlap(key, block.otherwise, null)];
  const text = fill(block.sentence, { row: most.phrase });
  return [overlap(key, text, most.phrase)];
}

export function commonPlaces(
  shown: Shown,
  block: Of<"commonPlaces">,
): ViewBlock[] {
  if (!canCompare(shown, [block.unit])) return [];
  const [one, other] = contents(shown, block.unit).map((content) =>
    placesIn(shown, block.unit, content),
  );
  const common = (one ?? []).filter((place) =>
    other?.some((each) => each.value === place.value),
  );
  const key = `${block.unit}.common`;
  if (common.length === 0) return [overlap(key, block.otherwise, null)];
  const list = sentenceList(common.map((place) => place.phrase));
  return [overlap(key, fill(block.sentence, { list }), list)];
}

const A_LITTLE = 3;
const A_LOT = 7;

function wordFor(value: number, words: [string, string, string]): string {
  if (value >= A_LOT) return words[2];
  return value <= A_LITTLE ? words[0] : words[1];
}

type Difference = Of<"differences">["of"][number];

function widest(shown: Shown, rule: Difference) {
  const apart = answeredByBoth(shown, rule.unit).flatMap((row) => {
    const gap = gapOf(row.a, row.b);
    return gap !== null && isApart(gap) ? [{ ...row, gap }] : [];
  });
  const [row] = apart.toSorted((x, y) => y.gap.value - x.gap.value);
  if (row === undefined) return [];
  const [a, b] = shown.people;
  const isA = row.gap.higher === "a";
  const moreWord = wordFor(Math.max(row.a, row.b), rule.words);
  const lessWord = wordFor(Math.min(row.a, row.b), rule.words);
  const text = fill(moreWord === lessWord ? rule.near : rule.apart, {
    more: (isA ? a : b)?.name ?? "",
    less: (isA ? b : a)?.name ?? "",
    moreWord,
    lessWord,
  });
  return [{ subject: row.label, text }];
}

export function differences(
  shown: Shown,
  block: Of<"differences">,
): ViewBlock[] {
  const rules = block.of.filter((rule) => canCompare(shown, [rule.unit]));
  if (rules.length === 0) return [];
  const items = rules.flatMap((rule) => widest(shown, rule));
  return [
    {
      kind: "difference",
      key: "differences",
      ifReleased: false,
      title: DIFFERENCE_TITLE,
      items,
      question: items.length > 0 ? DIFFERENCE_QUESTION : block.otherwise,
    },
  ];
}
