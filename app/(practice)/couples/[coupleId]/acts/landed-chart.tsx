import type { ChartData } from "@/app/_charts/chart-data";
import { ChartTable } from "@/app/_charts/chart-table";
import { chartWords } from "@/app/_charts/chart-words";
import { DyadicChart } from "@/app/_charts/dyadic-chart";
import { landedWith } from "@/server/experiments/week-rules";
import type { Names } from "../_words/homework-words";
import { type Clock, shortDay } from "../_words/when";
import { momentOf } from "../scores/score-data";
import type { Act, WentOn } from "./act-words";

type Props = {
  acts: readonly Act[];
  dates: readonly WentOn[];
  names: Names;
  clock: Clock;
};

const SEATS = ["a", "b"] as const;
const rounded = (value: number) => Math.round(value * 10) / 10;

/** What landed with each, week by week: the line bears the name of whoever it was done for. */
export function LandedChart({ acts, dates, names, clock }: Props) {
  const weeks = {
    a: landedWith("a", acts, dates, clock.timeZone),
    b: landedWith("b", acts, dates, clock.timeZone),
  };
  const lineOf = (seat: "a" | "b") =>
    weeks[seat].map(({ week, value }) => ({ at: momentOf(week), value }));
  const data: ChartData = {
    lines: { a: lineOf("a"), b: lineOf("b") },
    least: 0,
    most: 10,
    cutOff: null,
    closer: null,
    reliable: null,
    largeGap: null,
    work: [],
    sessions: [],
    marks: [],
  };
  if (data.lines.a.length + data.lines.b.length === 0) return null;
  const day = (at: number) => shortDay(new Date(at), clock);
  const all = new Set(
    SEATS.flatMap((seat) => weeks[seat].map(({ week }) => week)),
  );
  const cell = (seat: "a" | "b", of: string) => {
    const found = weeks[seat].find(({ week }) => week === of);
    return found && rounded(found.value);
  };

  return (
    <section aria-labelledby="landed" className="grid gap-4">
      <div>
        <h2 id="landed" className="head">
          How it landed
        </h2>
        <p className="soft">
          0 to 10, by the week in which it was done. Each line is of the one it
          was done for; a date out of their jar was for both.
        </p>
      </div>
      <p className="lead chart-say">{chartWords(data, { names, day })}</p>
      <DyadicChart
        data={data}
        names={names}
        day={day}
        label={`How small acts landed with ${names.a} and ${names.b}, week by week. All numbers are in the table below.`}
      />
      <ChartTable
        caption="How small acts landed, week by week"
        rows={[...all]
          .toSorted()
          .reverse()
          .map((week) => ({
            key: week,
            day: day(momentOf(week)),
            cells: { a: cell("a", week), b: cell("b", week) },
          }))}
        names={names}
      />
    </section>
  );
}
