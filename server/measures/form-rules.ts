import type { Cond } from "../worksheets/condition-definition";
import type { Answers } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import type { Field } from "../worksheets/field-definition";
import type { Measure } from "./definition";
import type { Group, Item, Option } from "./item-definition";
import { itemsOf, type MeasureAnswers } from "./item-rules";

const MOST_TYPED = 9_999;
/** A questionnaire's items are answered faster than a worksheet's. */
const ITEMS_A_MINUTE = 6;

export const fieldKey = (number: number): string => `item_${number}`;
const toldKey = (number: number): string => `told_${number}`;

/** Asked once an earlier choice is known not to skip it. */
function showIf(measure: Measure, number: number): Cond | undefined {
  const about = <R extends { items: number[] }>(rules: readonly R[]) =>
    rules.filter(({ items }) => items.includes(number));
  const unskipped = about(measure.skips).map(
    ({ item, chosen }): Cond => ({
      key: fieldKey(item),
      op: "ne",
      value: String(chosen),
    }),
  );
  const followed = about(measure.followUps).map(
    ({ after, score }): Cond => ({
      any: after.flatMap((earlier): Cond[] => [
        {
          key: fieldKey(earlier),
          op: "in",
          value: placesFrom(measure, earlier, score),
        },
        { key: fieldKey(earlier), op: "unsaid" },
      ]),
    }),
  );
  const all = [...unskipped, ...followed];
  return all.length === 0 ? undefined : { all };
}

/** The choices of an item that reach a score, as the form stores them. */
const placesFrom = (
  measure: Measure,
  wanted: number,
  least: number,
): string[] =>
  (itemsOf(measure).find(({ number }) => number === wanted)?.options ?? [])
    .map(({ score }, place) => ({ score, place }))
    .filter(({ score }) => (score ?? 0) >= least)
    .map(({ place }) => String(place));

/** The words at the two ends, where the points between have none. */
function polesOf({ poles }: Item, options: readonly Option[]) {
  if (poles) return poles;
  if (options.every(({ label }) => label !== null)) return undefined;
  const first = options[0]?.label;
  const last = options.at(-1)?.label;
  return first && last ? ([first, last] as [string, string]) : undefined;
}

function fieldOf(measure: Measure, item: Item): Field {
  const { number, text, options } = item;
  const when = showIf(measure, number);
  const asked = {
    key: fieldKey(number),
    label: text ?? item.poles?.join(" – ") ?? "",
    required: true,
    vis: "inherit" as const,
    shareInView: false,
    policyLine: false,
    ...(when && { showIf: when }),
  };
  if (options === null)
    return { ...asked, type: "int", min: 0, max: MOST_TYPED };
  const poles = polesOf(item, options);
  return {
    ...asked,
    type: "single",
    options: options.map(({ label, spoken }, place) => ({
      value: String(place),
      label: poles ? `${place + 1} of ${options.length}` : (label ?? spoken),
    })),
    ...(poles && { poles }),
  };
}

/** What may be said to a choice in one's own words, beside it. */
const toldAfter = ({ number, tell }: Item): Field[] =>
  tell === undefined
    ? []
    : [
        {
          key: toldKey(number),
          type: "long",
          label: tell,
          required: false,
          vis: "inherit",
          shareInView: false,
          policyLine: false,
          showIf: { key: fieldKey(number), op: "eq", value: "0" },
        },
      ];

/** What stands over each item of a group, on whatever page it is asked. */
function wordsOver({ intro, examples, lead }: Group): string | null {
  const whole = [intro, examples.join(" · ")].filter(Boolean).join(" ");
  return [whole, lead].filter(Boolean).join("\n") || null;
}

/** "Question 3 of 10", which tells nobody who looks over a shoulder what is asked. */
function placeWords(measure: Measure, items: readonly Item[]): string {
  const all = itemsOf(measure).map(({ number }) => number);
  const place = all.indexOf(items[0]?.number ?? 0) + 1;
  return items.length === 1
    ? `Question ${place} of ${all.length}`
    : `Questions ${place} to ${place + items.length - 1} of ${all.length}`;
}

/** An item a page; what is only two words asks on one page with its like. */
function stepsOf(measure: Measure, group: Group, minutesEach: number) {
  const pages = group.items.every(({ poles }) => poles !== null)
    ? [group.items]
    : group.items.map((item) => [item]);
  const over = wordsOver(group);
  return pages.map((items) => ({
    title: placeWords(measure, items),
    ...(over && { over }),
    minutes: minutesEach * items.length,
    fields: items.flatMap(({ number, tell }) =>
      tell === undefined
        ? [fieldKey(number)]
        : [fieldKey(number), toldKey(number)],
    ),
  }));
}

/** The form a partner fills in: the measure's own words, item by item, and nothing of how they are scored. */
export function formOf(measure: Measure): Worksheet {
  const items = itemsOf(measure);
  const minutes = Math.ceil(items.length / ITEMS_A_MINUTE);
  return {
    id: "MEASURE",
    slug: measure.slug,
    version: measure.version,
    title: measure.name,
    purpose: measure.fullName,
    author: measure.attribution,
    licence: measure.licence,
    language: measure.language,
    note: measure.attribution,
    modality: ["general"],
    topics: [],
    inSession: [],
    riskTags: [],
    minutes,
    frequency: "as_needed",
    autoReveal: false,
    therapistUnlock: false,
    parts: [
      {
        id: "items",
        by: "individual",
        mode: measure.mode,
        fields: items.flatMap((item) => [
          fieldOf(measure, item),
          ...toldAfter(item),
        ]),
        steps: measure.groups.flatMap((group) =>
          stepsOf(measure, group, minutes / items.length),
        ),
      },
    ],
    scoring: [],
    share: [],
    coupleView: [],
    chips: [],
    alerts: [],
  };
}

/** From the form's answers to places chosen; what is not there, or was rather not said, is missing. */
export function placesIn(measure: Measure, answers: Answers): MeasureAnswers {
  return Object.fromEntries(
    itemsOf(measure).map(({ number, options }) => {
      const value = answers[fieldKey(number)];
      const place = options === null ? value : Number(value ?? Number.NaN);
      const isPlace = typeof place === "number" && Number.isInteger(place);
      return [number, isPlace ? place : null];
    }),
  );
}
