import type { AlertCode, Severity } from "../worksheets/alert-definition";
import { type Change, changeBetween, isBeyond } from "./change-rules";
import type { Measure } from "./definition";
import {
  type MeasureAnswers,
  oneReaches,
  oneUnsaid,
  pointsOf,
} from "./item-rules";
import type { Alert, Verdict } from "./result-definition";
import { type SubscaleScore, subscaleScores } from "./subscale-rules";

export type MeasureAlert = { code: AlertCode; severity: Severity };
export type MeasureScore = {
  status: "complete" | "prorated" | "incomplete";
  total: number | null;
  band: string | null;
  subscales: Record<string, SubscaleScore>;
  alerts: MeasureAlert[];
  change: Change | null;
};

/** What a practice has set, and the total this person had before. */
export type ScoreSettings = {
  earlier?: number | undefined;
  cutOff?: number | undefined;
  reliableChange?: number | undefined;
  /** Raises a risk answer to the stronger severity that the measure names. */
  escalates?: boolean | undefined;
};

type Points = ReadonlyMap<number, number | null>;

function tally(
  { prorateUpTo }: Measure,
  points: Points,
): Pick<MeasureScore, "status" | "total"> {
  const answered = [...points.values()].filter((each) => each !== null);
  const missing = points.size - answered.length;
  if (missing > prorateUpTo) return { status: "incomplete", total: null };
  const sum = answered.reduce((total, each) => total + each, 0);
  if (missing === 0) return { status: "complete", total: sum };
  // Multiplied first, so that a half is exactly a half and rounds up.
  const total = Math.round((sum * points.size) / answered.length);
  return { status: "prorated", total };
}

function holds({ items, score, unsaid }: Verdict, points: Points): boolean {
  if (items === undefined) return true;
  return (
    (score !== undefined && oneReaches(points, items, score)) ||
    (unsaid === true && oneUnsaid(points, items))
  );
}

/** A screen's own word; it needs no total, so that one answer is enough to be heard. */
const verdictOf = (measure: Measure, points: Points): string | null =>
  measure.verdicts.find((verdict) => holds(verdict, points))?.word ?? null;

function bandOf(measure: Measure, total: number, cutOff: number | undefined) {
  const words = measure.cutOff?.words;
  if (words && cutOff !== undefined) {
    return isBeyond(measure, total, cutOff) ? words.beyond : words.within;
  }
  return measure.bands.findLast(({ from }) => total >= from)?.label ?? null;
}

const unknown = (subscales: Record<string, SubscaleScore>) =>
  Object.fromEntries(
    Object.keys(subscales).map((id) => [id, { total: null, met: null }]),
  );

/** Beyond the cut-off, or meeting the measure's rule for its subscales. */
export function isPositive(
  measure: Measure,
  { total, subscales }: Pick<MeasureScore, "total" | "subscales">,
  cutOff: number | undefined = measure.cutOff?.value,
): boolean {
  const { pattern } = measure;
  if (pattern && subscales[pattern.id]?.met) return true;
  return (
    total !== null && cutOff !== undefined && isBeyond(measure, total, cutOff)
  );
}

function raisedBy(
  alert: Alert,
  points: Points,
  result: { total: number | null; positive: boolean; verdict: string | null },
  escalates: boolean,
): MeasureAlert[] {
  const { code, severity } = alert;
  const { total, positive, verdict } = result;
  if (alert.when === "verdict") {
    return verdict === alert.word ? [{ code, severity }] : [];
  }
  if (alert.when === "positive") return positive ? [{ code, severity }] : [];
  if (alert.when === "total") {
    return total !== null && total >= alert.from ? [{ code, severity }] : [];
  }
  const score = points.get(alert.item) ?? null;
  if (score === null || score < alert.score) return [];
  const stronger = escalates ? alert.escalates : undefined;
  if (stronger === undefined || score < stronger.score) {
    return [{ code, severity }];
  }
  return [{ code, severity: stronger.severity }];
}

/**
 * The result of one person's answers. Without enough of them there is no number
 * at all, and a single answer that is a sign of danger is told all the same.
 */
export function scoreMeasure(
  measure: Measure,
  answers: MeasureAnswers,
  settings: ScoreSettings = {},
): MeasureScore {
  const { earlier, escalates = false } = settings;
  const cutOff = settings.cutOff ?? measure.cutOff?.value;
  const points = pointsOf(measure, answers);
  const { status, total } = tally(measure, points);
  const found = subscaleScores(measure, points);
  const subscales = total === null ? unknown(found) : found;
  const positive = isPositive(measure, { total, subscales }, cutOff);
  const verdict = verdictOf(measure, points);
  const alerts = measure.alerts.flatMap((alert) =>
    raisedBy(alert, points, { total, positive, verdict }, escalates),
  );
  const change =
    total === null || earlier === undefined
      ? null
      : changeBetween(
          measure,
          { earlier, now: total },
          { cutOff, points: settings.reliableChange },
        );
  if (change === "worse") {
    alerts.push({ code: "DETERIORATION", severity: "medium" });
  }
  const band =
    verdict ?? (total === null ? null : bandOf(measure, total, cutOff));
  return { status, total, band, subscales, alerts, change };
}
