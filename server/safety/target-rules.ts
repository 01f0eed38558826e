import { Temporal } from "temporal-polyfill";

import type { Severity } from "../worksheets/alert-definition";

/** How soon alerts are looked at; a practice can ask for less time and not for more than these. */
export type Targets = {
  /** Minutes until what is critical goes to whoever is on call. */
  criticalMinutes: number;
  /** Hours for what is grave; null for the same day. */
  highHours: number | null;
};

export const USUAL: Targets = { criticalMinutes: 15, highHours: null };

const MINUTE = 60_000;
const MOOD_DAYS = 3;

type Raised = { code: string; severity: Severity; raisedAt: Date };

const endOfDay = (at: Date, timeZone: string): Date => {
  const next = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime(timeZone);
  return new Date(next.epochMilliseconds);
};

/**
 * By when somebody should have looked at it. Null where no clock runs: before the next session, or
 * before anything of it is opened.
 */
export function dueAt(
  { code, severity, raisedAt }: Raised,
  targets: Targets,
  timeZone: string,
): Date | null {
  if (code === "SHARE_PRESSURE") return null;
  if (severity === "critical") {
    return new Date(raisedAt.getTime() + targets.criticalMinutes * MINUTE);
  }
  if (severity === "high") {
    return targets.highHours === null
      ? endOfDay(raisedAt, timeZone)
      : new Date(raisedAt.getTime() + targets.highHours * 60 * MINUTE);
  }
  return code === "MOOD_ANX"
    ? new Date(raisedAt.getTime() + MOOD_DAYS * 24 * 60 * MINUTE)
    : null;
}

type Waiting = {
  raisedAt: Date;
  dueAt: Date | null;
  escalations: number;
};

/** Once when it is due, and once more after the same time again. */
export function nextEscalation({
  raisedAt,
  dueAt,
  escalations,
}: Waiting): Date | null {
  if (dueAt === null || escalations > 0) return null;
  return new Date(2 * dueAt.getTime() - raisedAt.getTime());
}

/** Only what is grave or worse is told to anybody else. */
export const escalates = (severity: Severity): boolean => severity !== "medium";
