import { LEAST_SEVERITY, SEVERITIES } from "../worksheets/alert-definition";
import type { DefinitionProblem } from "../worksheets/field-check-rules";
import { leastReliableChange } from "./change-rules";
import type { Measure } from "./definition";
import { isScored, itemsOf, rangeOf, scoredItems } from "./item-rules";

type Check = (measure: Measure) => DefinitionProblem[];

const problem = (
  path: DefinitionProblem["path"],
  message: string,
): DefinitionProblem => ({ path, message });

const licence: Check = (measure) => {
  const count = itemsOf(measure).length;
  if (measure.commercialAllowed === false) {
    if (count === 0) return [];
    return [
      problem(["commercialAllowed"], "its licence allows no items in the file"),
    ];
  }
  if (count === 0) return [problem(["groups"], "it has no items")];
  if (measure.commercialAllowed === true || measure.flag) return [];
  return [
    problem(["commercialAllowed"], "a condition wants a flag to stand behind"),
  ];
};

const numbers: Check = (measure) => {
  const all = itemsOf(measure).map(({ number }) => number);
  return [
    ...all
      .filter((number, place) => all.indexOf(number) !== place)
      .map((number) => problem(["groups"], `item ${number} stands here twice`)),
    ...itemsOf(measure)
      .filter((item) => !isScored(item))
      .filter(({ options }) => options?.some(({ score }) => score !== null))
      .map(({ number }) =>
        problem(
          ["scales"],
          `item ${number} has scores for some of its options only`,
        ),
      ),
  ];
};

/** Every item that a rule names is there. */
const references: Check = (measure) => {
  const all = itemsOf(measure);
  const scored = scoredItems(measure);
  const has = (list: typeof all, number: number) =>
    list.some((item) => item.number === number);
  const missing = (
    path: DefinitionProblem["path"],
    list: typeof all,
    wanted: number[],
  ) =>
    wanted
      .filter((number) => !has(list, number))
      .map((number) => problem(path, `there is no item ${number} to look at`));
  return [
    ...measure.skips.flatMap(({ item, items, chosen }, at) => {
      const options = all.find(({ number }) => number === item)?.options ?? [];
      return [
        ...missing(["skips", at], all, [item, ...items]),
        ...(chosen < options.length
          ? []
          : [problem(["skips", at, "chosen"], "there is no such choice")]),
      ];
    }),
    ...measure.followUps.flatMap(({ items, after }, at) =>
      missing(["followUps", at], scored, [...items, ...after]),
    ),
    ...measure.verdicts.flatMap(({ items = [] }, at) =>
      missing(["verdicts", at], scored, items),
    ),
    ...measure.subscales.flatMap(({ items }, at) =>
      missing(["subscales", at, "items"], scored, items),
    ),
    ...measure.alerts.flatMap((alert, at) =>
      alert.when === "item"
        ? missing(["alerts", at, "item"], scored, [alert.item])
        : [],
    ),
    ...measure.chips.flatMap(({ item }, at) =>
      missing(["chips", at, "item"], scored, [item]),
    ),
  ];
};

const bands: Check = (measure) => {
  const { least, most } = rangeOf(measure);
  const problems: DefinitionProblem[] = [];
  measure.bands.forEach(({ from }, at) => {
    const before = measure.bands[at - 1]?.from;
    if (before === undefined ? from !== least : from <= before || from > most) {
      const message = `bands go up from ${least} and stay within ${most}`;
      problems.push(problem(["bands", at], message));
    }
  });
  if (measure.bands.length > 0 && measure.cutOff?.words) {
    const message = "with bands of its own it needs no words for the cut-off";
    problems.push(problem(["cutOff", "words"], message));
  }
  return problems;
};

const thresholds: Check = (measure) => {
  const { least, most } = rangeOf(measure);
  const { cutOff, reliableChange, prorateUpTo } = measure;
  const problems: DefinitionProblem[] = [];
  if (cutOff && (cutOff.value <= least || cutOff.value > most)) {
    const message = `no total reaches it; they go from ${least} to ${most}`;
    problems.push(problem(["cutOff", "value"], message));
  }
  const from = reliableChange?.computedFrom;
  if (from && Math.ceil(leastReliableChange(from)) !== reliableChange.points) {
    const least = leastReliableChange(from).toFixed(2);
    const message = `from its numbers a reliable change is ${least} or more`;
    problems.push(problem(["reliableChange", "points"], message));
  }
  if (prorateUpTo > 0 && prorateUpTo >= scoredItems(measure).length) {
    const message = "with no item answered there is nothing to estimate from";
    problems.push(problem(["prorateUpTo"], message));
  }
  return problems;
};

const alerts: Check = (measure) =>
  measure.alerts.flatMap((alert, at) => {
    const least = LEAST_SEVERITY[alert.code];
    const isWeak =
      SEVERITIES.indexOf(alert.severity) < SEVERITIES.indexOf(least);
    const weak = isWeak
      ? [problem(["alerts", at, "severity"], `${alert.code} is ${least}`)]
      : [];
    const baseless = alert.when === "positive" && !measure.cutOff;
    return baseless
      ? [...weak, problem(["alerts", at], "it has no cut-off to be beyond")]
      : weak;
  });

/** A word that an alert waits for is said, and the last one holds for all the rest. */
const verdicts: Check = (measure) => {
  const words = measure.verdicts.map(({ word }) => word);
  const silent = measure.alerts.flatMap((alert, at) =>
    alert.when === "verdict" && !words.includes(alert.word)
      ? [problem(["alerts", at], `no verdict says "${alert.word}"`)]
      : [],
  );
  const open = measure.verdicts.flatMap(({ items, score, unsaid }, at) => {
    const isLast = at === measure.verdicts.length - 1;
    if (isLast !== (items === undefined)) {
      const message = "the last verdict, and no other, names no items";
      return [problem(["verdicts", at], message)];
    }
    return items === undefined || score !== undefined || unsaid
      ? []
      : [problem(["verdicts", at], "say which score, or that it is unsaid")];
  });
  return [...silent, ...open];
};

const subscales: Check = (measure) => {
  const ids = measure.subscales.map(({ id }) => id);
  const strange = (path: DefinitionProblem["path"], wanted: string[]) =>
    wanted
      .filter((id) => !ids.includes(id))
      .map((id) => problem(path, `there is no subscale "${id}"`));
  return [
    ...strange(["pattern", "all"], measure.pattern?.all ?? []),
    ...measure.offers.flatMap(({ subscale }, at) => {
      const path = ["offers", at];
      if (subscale !== undefined) return strange(path, [subscale]);
      return measure.cutOff
        ? []
        : [problem(path, "it has no cut-off to be beyond")];
    }),
  ];
};

const CHECKS = [
  licence,
  numbers,
  references,
  bands,
  thresholds,
  alerts,
  verdicts,
  subscales,
];

/** What a measure says that does not hold together. */
export const measureProblems: Check = (measure) =>
  CHECKS.flatMap((check) => check(measure));
