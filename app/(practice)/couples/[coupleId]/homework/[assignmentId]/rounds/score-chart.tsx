import type { ChartData } from "@/app/_charts/chart-data";
import { chartWords } from "@/app/_charts/chart-words";
import { DyadicChart } from "@/app/_charts/dyadic-chart";
import { NeverThePartner } from "@/app/_worksheets/never-the-partner";

import type { Names } from "../../../_words/homework-words";
import { type Clock, shortDay } from "../../../_words/when";
import { type Line, nameOf, type Round } from "./rounds-words";

/** When it was given, and when each was done where that is told. */
export type DrawnRound = Pick<Round, "createdAt"> &
  Partial<Pick<Round, "sides">>;

type Props = {
  line: Line;
  rounds: readonly DrawnRound[];
  isMarked: boolean;
  names: Names;
  clock: Clock;
};

/** A worksheet's score over its rounds: it has no cut-off, and neither way is the good one. */
function chartOf(line: Line, rounds: readonly DrawnRound[]): ChartData {
  const dotsOf = (seat: "a" | "b") =>
    rounds.flatMap(({ createdAt, sides }, at) => {
      const value = line.values[seat][at] ?? null;
      const moment = sides?.[seat].submittedAt ?? createdAt;
      return value === null ? [] : [{ at: moment.getTime(), value }];
    });
  return {
    lines: { a: dotsOf("a"), b: dotsOf("b") },
    least: line.min,
    most: line.max,
    cutOff: null,
    closer: null,
    reliable: null,
    largeGap: null,
    work: [],
    sessions: [],
    marks: [],
  };
}

export function ScoreChart({ line, rounds, isMarked, names, clock }: Props) {
  const data = chartOf(line, rounds);
  const day = (at: number) => shortDay(new Date(at), clock);
  return (
    <li className={isMarked ? "veiled grid gap-3 py-4" : "grid gap-3 py-4"}>
      <div>
        <h3 className="title">{nameOf(line)}</h3>
        <p className="small soft num">
          {line.min} to {line.max}
        </p>
        {isMarked && <NeverThePartner />}
      </div>
      <p className="lead chart-say">{chartWords(data, { names, day })}</p>
      <DyadicChart
        data={data}
        names={names}
        day={day}
        label={`${nameOf(line)} over time. The numbers are in the table below.`}
      />
    </li>
  );
}
