import type { listAlerts } from "@/server/safety/list-alerts";

import { alertHeadline, alertHolds, alertUrgency } from "../_words/alert-words";
import type { HeldFor, Names } from "../_words/homework-words";
import { type Clock, momentWords } from "../_words/when";

export type Alert = Awaited<ReturnType<typeof listAlerts>>[number];

type Worksheet = { id: string; title: string };

/** What is said of one alert, ready for a page or a form. */
export type AlertFacts = {
  id: string;
  seat: "a" | "b";
  name: string;
  headline: string;
  urgency: string;
  holds: string | null;
  when: string;
  assignmentId: string;
  worksheet: string;
};

export function alertFacts(
  alert: Alert,
  names: Names,
  homework: readonly Worksheet[],
  clock: Clock,
): AlertFacts {
  const { id, seat, code, severity, raisedAt, assignmentId } = alert;
  const name = names[seat];
  return {
    id,
    seat,
    name,
    headline: alertHeadline(code, name),
    urgency: alertUrgency(code, severity),
    holds: alertHolds(code),
    when: momentWords(raisedAt, clock),
    assignmentId,
    worksheet:
      homework.find((one) => one.id === assignmentId)?.title ?? "a worksheet",
  };
}

export const isOpen = (alert: Pick<Alert, "acknowledgedAt">): boolean =>
  alert.acknowledgedAt === null;

const ORDER = { critical: 0, high: 1, medium: 2 };

/** What cannot wait first, then what waits longest. */
export const byUrgency = (x: Alert, y: Alert): number =>
  ORDER[x.severity] - ORDER[y.severity] ||
  x.raisedAt.getTime() - y.raisedAt.getTime();

/** Signs of violence hold all of a couple's reveals; pressure to share the one it was said about. */
export const reviewHolds = (
  alerts: readonly Pick<Alert, "acknowledgedAt" | "code" | "assignmentId">[],
  assignmentId: string,
): boolean =>
  alerts.some(
    (alert) =>
      isOpen(alert) &&
      (alert.code.startsWith("IPV_") ||
        (alert.code === "SHARE_PRESSURE" &&
          alert.assignmentId === assignmentId)),
  );

type Held = { isHeld: boolean; isHeldForSafety: boolean } | null | undefined;

/** Why a reveal is kept closed, for the care team alone. */
export function heldForOf(reveal: Held, hasReview: boolean): HeldFor {
  if (!reveal) return null;
  if (hasReview) return "review";
  if (reveal.isHeldForSafety) return "safety";
  return reveal.isHeld ? "therapist" : null;
}
