import type { listAlerts } from "@/server/safety/list-alerts";

import { SAID_APART } from "@/server/safety/rules";

import { alertHeadline, alertHolds, alertUrgency } from "../_words/alert-words";
import type { Names } from "../_words/homework-words";
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
  /** Null where it was said under seal. */
  assignmentId: string | null;
  worksheet: string;
};

export function alertFacts(
  alert: Alert,
  names: Names,
  homework: readonly Worksheet[],
  clock: Clock,
): AlertFacts {
  const { id, seat, code, severity, raisedAt, dueAt, assignmentId } = alert;
  const name = names[seat];
  return {
    id,
    seat,
    name,
    headline: alertHeadline(code, name),
    urgency:
      dueAt && dueAt < clock.now
        ? `Overdue since ${momentWords(dueAt, clock)}`
        : alertUrgency(code, severity),
    holds: alertHolds(code),
    when: momentWords(raisedAt, clock),
    assignmentId,
    worksheet:
      homework.find((one) => one.id === assignmentId)?.title ??
      (assignmentId === null ? SAID_APART : "a worksheet"),
  };
}

export const isOpen = (alert: Pick<Alert, "acknowledgedAt">): boolean =>
  alert.acknowledgedAt === null;

const ORDER = { critical: 0, high: 1, medium: 2 };

/** What cannot wait first, then what waits longest. */
export const byUrgency = (x: Alert, y: Alert): number =>
  ORDER[x.severity] - ORDER[y.severity] ||
  x.raisedAt.getTime() - y.raisedAt.getTime();
