import type { AlertCode, AlertRule, Severity } from "./alert-definition";
import { holds } from "./condition-rules";
import type { Worksheet } from "./definition";
import { withoutStale } from "./field-rules";
import { type Earlier, hasDropped, watchedScores } from "./trend-rules";

type RaisedAlert = {
  rule: string;
  code: AlertCode;
  severity: Severity;
  hold: boolean;
};

const SHARE_PRESSURE_RULE: AlertRule = {
  id: "tail_free",
  when: { key: "tail_free", op: "in", value: ["partly", "no"] },
  code: "SHARE_PRESSURE",
  severity: "high",
  hold: true,
};

const holdsReveals = (rule: AlertRule): boolean =>
  rule.hold || rule.code.startsWith("IPV_");

const raised = (rule: AlertRule): RaisedAlert => ({
  rule: rule.id,
  code: rule.code,
  severity: rule.severity,
  hold: holdsReveals(rule),
});

/** A life at risk does not wait for the last step of a form. */
const cannotWait = (rule: AlertRule): boolean =>
  !rule.waits && (rule.code.startsWith("SI_") || rule.severity === "critical");

/** The author's own earlier scores, which only a finished part is compared with. */
type Past = { submittedAt: Date; earlier: readonly Earlier[] };

/** Looks at choices and numbers only; free text is never scanned. */
export function raisedAlerts(
  worksheet: Worksheet,
  answers: unknown,
  moment: "draft" | "submit",
  past?: Past,
): RaisedAlert[] {
  const kept = withoutStale(worksheet, answers);
  const isRaised = ({ when, unless, drop }: AlertRule): boolean => {
    if (unless !== undefined && holds(unless, kept)) return false;
    if (when !== undefined && holds(when, kept)) return true;
    if (drop === undefined || past === undefined) return false;
    const scores = watchedScores(worksheet, kept);
    return hasDropped(drop, { ...past, scores }, past.earlier);
  };
  return [...worksheet.alerts, SHARE_PRESSURE_RULE]
    .filter((rule) => moment === "submit" || cannotWait(rule))
    .filter(isRaised)
    .map(raised);
}

/** Of the one question that is asked again after writing together. */
export const alertsAfterwards = (free: string | null): RaisedAlert[] =>
  [SHARE_PRESSURE_RULE]
    .filter(({ when }) => when && holds(when, { tail_free: free ?? "skip" }))
    .map(raised);
