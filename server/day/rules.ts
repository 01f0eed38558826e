import { type Choice, openness } from "../homework/rules";

type Seat = "a" | "b";

const ORDER = { critical: 0, high: 1, medium: 2 };

type Alert = { severity: keyof typeof ORDER; raisedAt: Date };

/** What cannot wait first, then what waits longest. */
export const byUrgency = (x: Alert, y: Alert): number =>
  ORDER[x.severity] - ORDER[y.severity] ||
  x.raisedAt.getTime() - y.raisedAt.getTime();

type Closed = { choices: readonly (Choice | null)[]; isHeld: boolean };

/** Both agreed and nothing holds it: the therapist can open it now, where no promise is asked. */
export const canBeOpened = ({ choices, isHeld }: Closed): boolean =>
  openness({
    sharing: "reveal",
    state: "closed",
    choices,
    isHeld,
    isPromised: true,
  }) === "ready";

type CameIn = { submittedAt: Date };

/** What came in last first, of whatever kind. */
export const newestFirst = <C extends CameIn>(news: readonly C[]): C[] =>
  news.toSorted((x, y) => y.submittedAt.getTime() - x.submittedAt.getTime());

/**
 * Since when what is listed came in: the last time anything was marked as seen. Null where
 * something older was passed over, so that the heading never says less than the list shows.
 */
export function sinceWhen(
  news: readonly CameIn[],
  lastSeenAt: Date | null,
): Date | null {
  if (!lastSeenAt) return null;
  return news.every(({ submittedAt }) => submittedAt > lastSeenAt)
    ? lastSeenAt
    : null;
}

type Part = { seats: readonly Seat[]; finished: readonly Seat[] };

/** Whose part is still missing. */
export const missing = ({ seats, finished }: Part): Seat[] =>
  seats.filter((seat) => !finished.includes(seat));
