import { type Answers, answerTo } from "./condition-rules";
import { type Count, countOf } from "./count-rules";
import type { Worksheet } from "./definition";
import type { FieldOf, FieldType } from "./field-definition";
import { fieldOf, withoutStale } from "./field-rules";
import { leadingGroup } from "./leaning-rules";
import { loadOf } from "./load-rules";
import { type Ranked, rankingOf, type Win, winsOf } from "./ranking-rules";
import type { ScoringOf } from "./scoring-definition";

const TEN = 10;

type RowGap = {
  key: string;
  label: string;
  now: number | null;
  want: number | null;
  gap: number | null;
};
type Growth = { key: string; label: string; gap: number; worth: number };
type GroupMean = {
  key: string;
  label: string;
  mean: number | null;
  band: string | null;
  answered: number;
  asked: number;
};
export type Score =
  | { fn: "gaps"; rows: RowGap[]; growth: Growth[] }
  | { fn: "pairWins"; wins: Win[]; places: Ranked[] | null }
  | { fn: "groupMeans"; groups: GroupMean[] }
  | { fn: "mean"; value: number | null }
  | { fn: "fall"; value: number | null }
  | { fn: "leaning"; label: string | null; sentence: string | null }
  | ({ fn: "count" } & Count)
  | { fn: "load"; value: number | null };

export const numberIn = (answer: unknown, key: string): number | null => {
  const value = answerTo(answer, key);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
};

export const toTenth = (value: number): number => Math.round(value * 10) / 10;

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : values.reduce((sum, value) => sum + value, 0) / values.length;

export function fieldOfType<T extends FieldType>(
  worksheet: Worksheet,
  key: string,
  type: T,
): FieldOf<T> | undefined {
  const field = fieldOf(worksheet, key);
  return field?.type === type ? (field as FieldOf<T>) : undefined;
}

function gaps(
  worksheet: Worksheet,
  rule: ScoringOf<"gaps">,
  answers: Answers,
): Score {
  const rows = fieldOfType(worksheet, rule.now, "matrix")?.rows ?? [];
  const order = answerTo(answers, rule.weight);
  const ranks: unknown[] = Array.isArray(order) ? order : [];
  const all = fieldOfType(worksheet, rule.weight, "rank")?.options ?? [];
  const withGap = rows.map(({ key, label }) => {
    const now = numberIn(answerTo(answers, rule.now), key);
    const want = numberIn(answerTo(answers, rule.want), key);
    const gap = now === null || want === null ? null : want - now;
    return { key, label, now, want, gap };
  });
  const growth = withGap.flatMap(({ key, label, gap }) => {
    const rank = ranks.indexOf(key) + 1;
    if (gap === null || rank === 0) return [];
    return [{ key, label, gap, worth: gap * (all.length + 1 - rank) }];
  });
  growth.sort((one, other) => other.worth - one.worth);
  return { fn: "gaps", rows: withGap, growth };
}

function groupMeans(
  worksheet: Worksheet,
  rule: ScoringOf<"groupMeans">,
  answers: Answers,
): Score {
  const rows = fieldOfType(worksheet, rule.of, "matrix")?.rows ?? [];
  const bands = [...rule.bands].sort((x, y) => y.from - x.from);
  const groups = rule.groups.map(({ key, label }) => {
    const members = rows.filter((row) => row.group === key);
    const values = members
      .map((row) => numberIn(answerTo(answers, rule.of), row.key))
      .filter((value) => value !== null);
    const exact = meanOf(values);
    const mean = exact === null ? null : toTenth(exact);
    const band = bands.find((each) => mean !== null && mean >= each.from);
    return {
      key,
      label,
      mean,
      band: band?.label ?? null,
      answered: values.length,
      asked: members.length,
    };
  });
  return { fn: "groupMeans", groups };
}

function mean(rule: ScoringOf<"mean">, answers: Answers): Score {
  const values = rule.fields.flatMap(({ key, reversed }) => {
    const value = numberIn(answers, key);
    if (value === null) return [];
    return [reversed ? TEN - value : value];
  });
  const exact = values.length < rule.least ? null : meanOf(values);
  return { fn: "mean", value: exact === null ? null : toTenth(exact) };
}

function fall(rule: ScoringOf<"fall">, answers: Answers): Score {
  const from = numberIn(answers, rule.from);
  const to = numberIn(answers, rule.of);
  const value = from === null || to === null ? null : from - to;
  return { fn: "fall", value };
}

function leaning(
  worksheet: Worksheet,
  rule: ScoringOf<"leaning">,
  answers: Answers,
): Score {
  const rows = fieldOfType(worksheet, rule.of, "matrix")?.rows ?? [];
  const answer = answerTo(answers, rule.of);
  if (rows.every((row) => numberIn(answer, row.key) === null)) {
    return { fn: "leaning", label: null, sentence: null };
  }
  const groups = Object.fromEntries(
    rule.groups.map(({ key }) => [
      key,
      rows.filter((row) => row.group === key).map((row) => row.key),
    ]),
  );
  const leads = leadingGroup(groups, (row) => answerTo(answer, row));
  const { label, sentence } =
    rule.groups.find(({ key }) => key === leads) ?? rule.otherwise;
  return { fn: "leaning", label, sentence };
}

/**
 * One person's scores by scoring id. "I'd rather not say" takes part in
 * nothing: no gap for that row, no contest for that pair, a mean of the rest.
 */
export function scores(
  worksheet: Worksheet,
  answers: unknown,
): Record<string, Score> {
  const kept = withoutStale(worksheet, answers);
  const found: Record<string, Score> = {};
  for (const rule of worksheet.scoring) {
    if (rule.fn === "mean") found[rule.id] = mean(rule, kept);
    if (rule.fn === "fall") found[rule.id] = fall(rule, kept);
    if (rule.fn === "leaning") found[rule.id] = leaning(worksheet, rule, kept);
    if (rule.fn === "gaps") found[rule.id] = gaps(worksheet, rule, kept);
    if (rule.fn === "groupMeans") {
      found[rule.id] = groupMeans(worksheet, rule, kept);
    }
    if (rule.fn === "count") {
      const answer = answerTo(kept, rule.of);
      const at = (row: string) => numberIn(answer, row);
      found[rule.id] = { fn: "count", ...countOf(worksheet, rule, at) };
    }
    if (rule.fn === "load") {
      const value = loadOf(worksheet, rule, answerTo(kept, rule.of));
      found[rule.id] = { fn: "load", value };
    }
    if (rule.fn !== "pairWins") continue;
    const field = fieldOfType(worksheet, rule.of, "pairs");
    if (field === undefined) continue;
    const answer = answerTo(kept, rule.of);
    const wins = winsOf(field, answer);
    found[rule.id] = {
      fn: "pairWins",
      wins,
      places: rankingOf(field, answer),
    };
  }
  return found;
}
