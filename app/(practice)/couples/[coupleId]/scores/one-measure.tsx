import { ChartTable } from "@/app/_charts/chart-table";
import { chartWords } from "@/app/_charts/chart-words";
import { DyadicChart } from "@/app/_charts/dyadic-chart";

import type { Names } from "../_words/homework-words";
import { type Clock, dayOf, shortDay } from "../_words/when";
import { ResultCell } from "./result-cell";
import {
  besideDays,
  chartOf,
  momentOf,
  type Scored,
  type Scores,
} from "./score-data";
import { ShowLines } from "./show-lines";

type Props = {
  coupleId: string;
  scored: Scored;
  beside: Pick<Scores, "work" | "marks" | "sessions">;
  names: Names;
  clock: Clock;
};

const way = ({ direction, most }: Scored): string => {
  const range = most === null ? "" : `0 to ${most}, `;
  return `${range}higher is ${direction === "higher_is_worse" ? "worse" : "better"}`;
};

function rowsOf({ coupleId, scored, beside, clock }: Props) {
  const results = Map.groupBy(scored.results, ({ at }) =>
    dayOf(at, clock.timeZone),
  );
  const besideOf = besideDays(beside, clock.timeZone);
  const [first] = [...results.keys()].toSorted();
  const days = new Set([
    ...results.keys(),
    ...[...besideOf.keys()].filter((day) => first && day >= first),
  ]);
  return [...days].toSorted().map((key) => {
    const cellOf = (seat: "a" | "b") => {
      const own = results.get(key)?.filter((result) => result.seat === seat);
      return own?.length
        ? own.map((result) => (
            <ResultCell
              key={result.assignmentId}
              coupleId={coupleId}
              result={result}
            />
          ))
        : undefined;
    };
    return {
      key,
      day: shortDay(new Date(momentOf(key)), { ...clock, timeZone: "UTC" }),
      cells: { a: cellOf("a"), b: cellOf("b") },
      beside: besideOf.get(key),
    };
  });
}

/** One measure of both: in words, as a picture, as a table, with its source. */
export function OneMeasure(props: Props) {
  const { scored, beside, names, clock } = props;
  const data = chartOf(scored, beside);
  const day = (at: number) => shortDay(new Date(at), clock);
  const hasNumbers = data.lines.a.length + data.lines.b.length > 0;

  return (
    <section aria-labelledby="measure" className="grid gap-4">
      <div>
        <h1 id="measure" className="head" tabIndex={-1}>
          {scored.fullName}
        </h1>
        <p className="soft">
          {scored.name}, {way(scored)}. Each alone.
        </p>
      </div>
      {hasNumbers && (
        <>
          <p className="lead chart-say">{chartWords(data, { names, day })}</p>
          <DyadicChart
            data={data}
            names={names}
            day={day}
            label={`${scored.name} of ${names.a} and ${names.b} over time. All numbers are in the table below.`}
          />
        </>
      )}
      <ChartTable
        caption={`Every result of ${scored.name}`}
        rows={rowsOf(props).toReversed()}
        names={names}
      />
      <ShowLines
        coupleId={props.coupleId}
        slug={scored.slug}
        shownTo={scored.shownTo}
        names={names}
      />
      <p className="small soft">
        {scored.attribution} {scored.licence} Version {scored.version}.{" "}
        <strong>A screening result is not a diagnosis.</strong>
      </p>
    </section>
  );
}
