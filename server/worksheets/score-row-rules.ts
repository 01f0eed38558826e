import {
  linesCell,
  meanCell,
  NOT_IN,
  placesCell,
  textCell,
} from "./cell-rules";
import { type Answers, answerTo } from "./condition-rules";
import { blindSpots, givenAndRanked } from "./couple-scoring";
import type { Worksheet } from "./definition";
import { sentenceList } from "./gap-rules";
import { gridOf, isSeenApart, perceptionGap } from "./load-rules";
import { fieldOfType, type Score, scores } from "./scoring";
import type { ScoringOf, ScoringRule } from "./scoring-definition";
import type { Cell, Seat, TherapistRow } from "./view-definition";

export type Sides = {
  worksheet: Worksheet;
  names: Record<Seat, string>;
  a: Answers | null;
  b: Answers | null;
};
type AnswerRow = Exclude<TherapistRow, { kind: "heading" }>;
type Between = AnswerRow["between"];

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];
const COMMON_TOP = 3;

export const other = (seat: Seat): Seat => (seat === "a" ? "b" : "a");

function scoreRow(
  rule: ScoringRule,
  row: string | null,
  label: string,
  cells: { a: Cell; b: Cell },
  between: Between = [],
): AnswerRow {
  return {
    kind: "score",
    key: rule.id,
    row,
    label,
    private: !rule.shareInView,
    detail: false,
    ...cells,
    gap: null,
    between,
    chips: [],
  };
}

const scoreOf = (
  sides: Sides,
  seat: Seat,
  rule: ScoringRule,
): Score | undefined => {
  const answers = sides[seat];
  return answers === null
    ? undefined
    : scores(sides.worksheet, answers)[rule.id];
};

function placeRows(sides: Sides, rule: ScoringOf<"pairWins">): TherapistRow[] {
  const placesOf = (seat: Seat) => {
    const score = scoreOf(sides, seat, rule);
    return score?.fn === "pairWins" ? score.places : undefined;
  };
  const cell = (seat: Seat): Cell => {
    const places = placesOf(seat);
    return places === undefined ? NOT_IN : placesCell(places);
  };
  const top = (seat: Seat) =>
    (placesOf(seat) ?? []).filter(({ place }) => place <= COMMON_TOP);
  const common = top("a").filter(({ value }) =>
    top("b").some((each) => each.value === value),
  );
  const list = sentenceList(common.map(({ label }) => label.toLowerCase()));
  const between =
    common.length === 0 ? [] : [{ text: `In both: ${list}.`, flag: false }];
  const cells = { a: cell("a"), b: cell("b") };
  return [scoreRow(rule, null, rule.label, cells, between)];
}

function growthRows(sides: Sides, rule: ScoringOf<"gaps">): TherapistRow[] {
  const cell = (seat: Seat): Cell => {
    const score = scoreOf(sides, seat, rule);
    if (score?.fn !== "gaps") return NOT_IN;
    return linesCell(
      score.growth.map(
        ({ label, gap, worth }) =>
          `${label}: ${gap > 0 ? "+" : ""}${gap}, weighted ${worth}`,
      ),
    );
  };
  const cells = { a: cell("a"), b: cell("b") };
  return [scoreRow(rule, null, rule.label, cells)];
}

function meanRows(sides: Sides, rule: ScoringOf<"groupMeans">): TherapistRow[] {
  const cell = (seat: Seat, group: string): Cell => {
    const score = scoreOf(sides, seat, rule);
    if (score?.fn !== "groupMeans") return NOT_IN;
    const found = score.groups.find(({ key }) => key === group);
    return meanCell(found?.mean ?? null, found?.band ?? null);
  };
  return rule.groups.map(({ key, label }) =>
    scoreRow(rule, key, label, { a: cell("a", key), b: cell("b", key) }),
  );
}

/** A score that is one number or one word. */
function ownRow(sides: Sides, rule: ScoringRule): TherapistRow {
  const cell = (seat: Seat): Cell => {
    const score = scoreOf(sides, seat, rule);
    if (score?.fn === "mean") return meanCell(score.value, null);
    if (score?.fn === "load") return meanCell(score.value, null);
    if (score?.fn === "fall") return meanCell(score.value, null);
    if (score?.fn === "count") return meanCell(score.value, score.band);
    return score?.fn === "leaning" ? textCell(score.label) : NOT_IN;
  };
  return scoreRow(rule, null, rule.label, { a: cell("a"), b: cell("b") });
}

function blindRows(sides: Sides, rule: ScoringOf<"blindSpot">): TherapistRow[] {
  const { worksheet, names, a, b } = sides;
  if (a === null || b === null) return [];
  const spots = {
    a: blindSpots(worksheet, rule, a, b),
    b: blindSpots(worksheet, rule, b, a),
  };
  const cell = (seat: Seat, group: string): Cell => {
    const spot = spots[seat].find(({ key }) => key === group);
    const apart = spot?.apart ?? null;
    const said = names[other(seat)];
    if (apart === null || apart === 0) {
      return meanCell(apart, apart === 0 ? "seen alike" : null);
    }
    return meanCell(apart, `${said} sees ${apart > 0 ? "more" : "less"} of it`);
  };
  return rule.groups.map(({ key, label }) =>
    scoreRow(rule, key, `${rule.label}: ${label}`, {
      a: cell("a", key),
      b: cell("b", key),
    }),
  );
}

/** "Ben gives what Ana ranks third." stands beside what they tend to give. */
export function givenSentences(sides: Sides, field: string): Between {
  const { worksheet, names } = sides;
  return worksheet.scoring.flatMap((rule) => {
    if (rule.fn !== "mismatch" || rule.give !== field) return [];
    return (["b", "a"] as const).flatMap((seat) => {
      const giver = sides[seat];
      const receiver = sides[other(seat)];
      if (giver === null || receiver === null) return [];
      const found = givenAndRanked(worksheet, rule, giver, receiver);
      if (found === null) return [];
      const place = ORDINALS[found.ranked.place - 1] ?? "last";
      const tied = found.ranked.tied ? ", tied" : "";
      const text = `${names[seat]} gives what ${names[other(seat)]} ranks ${place}${tied}.`;
      return [{ text, flag: found.isMismatch }];
    });
  });
}

/** "Pursue and withdraw. Ana: …; Ben: …." beside what both say of their own place in it. */
export function patternSentences(sides: Sides, field: string): Between {
  const { worksheet, names } = sides;
  return worksheet.scoring.flatMap((rule) => {
    if (rule.fn !== "pattern" || rule.of !== field) return [];
    const options = fieldOfType(worksheet, field, "single")?.options ?? [];
    const optionOf = (seat: Seat) =>
      options.find(({ value }) => value === answerTo(sides[seat], field));
    const [a, b] = [optionOf("a"), optionOf("b")];
    if (!a || !b) return [];
    const pair = [a.value, b.value].toSorted().join();
    const found = rule.pairs.find(
      ({ both }) => both.toSorted().join() === pair,
    );
    const said = (option: typeof a) => option.phrase ?? option.label;
    return [
      {
        text: `${found?.label ?? rule.otherwise}. ${names.a} ${said(a)}, ${names.b} ${said(b)}.`,
        flag: false,
      },
    ];
  });
}

/** How far apart both see one row of a grid. */
export function loadSentences(
  sides: Sides,
  field: string,
  row: string,
): Between {
  const { worksheet, a, b } = sides;
  const grid = gridOf(worksheet, field);
  if (grid === undefined || a === null || b === null) return [];
  return worksheet.scoring.flatMap((rule) => {
    if (rule.fn !== "load" || rule.of !== field) return [];
    const [mine, theirs] = [answerTo(a, field), answerTo(b, field)];
    const gap = perceptionGap(grid, rule, row, mine, theirs);
    if (gap === null || gap === 0) return [];
    return [{ text: `Apart by ${gap}`, flag: isSeenApart(rule, gap) }];
  });
}

export function scoreRows(sides: Sides, rule: ScoringRule): TherapistRow[] {
  switch (rule.fn) {
    case "pairWins":
      return placeRows(sides, rule);
    case "gaps":
      return growthRows(sides, rule);
    case "groupMeans":
      return meanRows(sides, rule);
    case "blindSpot":
      return blindRows(sides, rule);
    case "mean":
    case "fall":
    case "leaning":
    case "count":
    case "load":
      return [ownRow(sides, rule)];
    case "pattern":
    case "mismatch":
    case "feelings":
    case "coreDifference":
      return [];
  }
}
