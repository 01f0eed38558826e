import { ChartTable } from "@/app/_charts/chart-table";
import { chartWords } from "@/app/_charts/chart-words";
import { DyadicChart } from "@/app/_charts/dyadic-chart";
import { StaffBar } from "@/app/_components/staff-bar";

import type { Names } from "../_words/homework-words";
import { type Clock, dayOf, shortDay } from "../_words/when";
import { chartOf, type Scored } from "./score-data";

type Props = {
  coupleId: string;
  scored: Scored;
  names: Names;
  clock: Clock;
};

const NOTHING_BESIDE = { work: [], marks: [], sessions: [] };

/** On a screen that both look at: totals in time, and no word of what they mean. */
export function Together({ coupleId, scored, names, clock }: Props) {
  const data = {
    ...chartOf(scored, NOTHING_BESIDE),
    cutOff: null,
    closer: null,
    reliable: null,
    largeGap: null,
  };
  const day = (at: number) => shortDay(new Date(at), clock);
  const label = `${scored.name} of ${names.a} and ${names.b} over time. All numbers are in the table below.`;
  const byDay = Map.groupBy(scored.results, ({ at }) =>
    dayOf(at, clock.timeZone),
  );
  const rows = [...byDay].map(([key, results]) => {
    const of = (seat: "a" | "b") =>
      results.findLast((one) => one.seat === seat)?.total;
    return {
      key,
      day: results[0] ? shortDay(results[0].at, clock) : key,
      cells: { a: of("a"), b: of("b") },
    };
  });
  return (
    <>
      <StaffBar
        title={scored.name}
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad grid max-w-[1060px] content-start gap-5">
        <h1 className="head" tabIndex={-1}>
          {scored.fullName}
        </h1>
        <p className="lead chart-say">{chartWords(data, { names, day })}</p>
        <DyadicChart data={data} names={names} day={day} label={label} />
        <ChartTable
          caption={`Every total of ${scored.name}`}
          rows={rows.toReversed()}
          names={names}
        />
        <p className="small soft">
          {scored.attribution} A screening result is not a diagnosis.
        </p>
      </main>
    </>
  );
}
