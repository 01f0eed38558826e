import type { ChartData } from "@/app/_charts/chart-data";
import type { Seat } from "@/app/_components/seat";
import type { getScores } from "@/server/measures/get-scores";

import { dayOf } from "../_words/when";

export type Scores = Awaited<ReturnType<typeof getScores>>;
export type Scored = Scores["measures"][number];
export type Result = Scored["results"][number];

/** A day as a moment that is the same day wherever it is read. */
export const momentOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

const lineOf = ({ results }: Scored, seat: Seat) =>
  results
    .filter((result) => result.seat === seat)
    .flatMap(({ at, total }) =>
      total === null ? [] : [{ at: at.getTime(), value: total }],
    );

/** What a measure's chart is drawn from; a result without a number is in the table alone. */
export const chartOf = (
  scored: Scored,
  { work, marks, sessions }: Pick<Scores, "work" | "marks" | "sessions">,
): ChartData => ({
  lines: { a: lineOf(scored, "a"), b: lineOf(scored, "b") },
  least: 0,
  most: scored.most,
  cutOff: scored.cutOff,
  closer:
    scored.cutOff === null
      ? null
      : scored.direction === "higher_is_worse"
        ? "above"
        : "below",
  reliable: scored.reliableChange,
  largeGap: scored.largeGap,
  work: work.map(({ at, done }) => ({ at: at.getTime(), done })),
  sessions: sessions.map((at) => at.getTime()),
  marks: marks.map(({ onDay, words }) => ({ at: momentOf(onDay), words })),
});

/** What else was on a day, in words: all that the picture shows stands in the table too. */
export function besideDays(
  { work, sessions }: Pick<Scores, "work" | "sessions">,
  timeZone: string,
): Map<string, string> {
  const said = [
    ...sessions.map((at) => ({ at, words: "session" })),
    ...work.map(({ at, done }) => ({
      at,
      words: done ? "homework done" : "homework not done",
    })),
  ];
  const byDay = Map.groupBy(said, ({ at }) => dayOf(at, timeZone));
  return new Map(
    [...byDay].map(([day, all]) => [
      day,
      [...new Set(all.map(({ words }) => words))].join(", "),
    ]),
  );
}

/** A total from elsewhere has neither ends nor a cut-off that we know. */
export function handChartOf(
  totals: Scores["byHand"][number]["totals"],
): ChartData {
  const of = (seat: Seat) =>
    totals
      .filter((total) => total.seat === seat)
      .map(({ onDay, score }) => ({ at: momentOf(onDay), value: score }));
  return {
    lines: { a: of("a"), b: of("b") },
    least: null,
    most: null,
    cutOff: null,
    closer: null,
    reliable: null,
    largeGap: null,
    work: [],
    sessions: [],
    marks: [],
  };
}

/** "moderate, recovered" */
export function resultWords({ status, total, band, change }: Result): string {
  if (total === null) return "incomplete, no number";
  const said = [
    band,
    status === "prorated" && "estimated, some items missing",
    change !== "no reliable change" && change,
  ];
  return said.filter(Boolean).join(", ");
}

export const hasBoth = ({ results }: Scored): boolean =>
  new Set(results.map(({ seat }) => seat)).size === 2;
