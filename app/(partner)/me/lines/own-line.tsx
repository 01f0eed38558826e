import { chartWords } from "@/app/_charts/chart-words";
import { DyadicChart } from "@/app/_charts/dyadic-chart";
import type { Seat } from "@/app/_components/seat";
import type { listOwnLines } from "@/server/measures/list-own-lines";

import { momentDay } from "../../_words/days";

type Props = {
  line: Awaited<ReturnType<typeof listOwnLines>>[number];
  seat: Seat;
  name: string;
  timeZone: string;
};

const wayOf = ({ most, direction }: Props["line"]): string => {
  const range = most === null ? "" : `0 to ${most}, `;
  return `${range}higher is ${direction === "higher_is_worse" ? "harder" : "better"}`;
};

/** The numbers alone: no cut-off and no word for any of them. */
export function OwnLine({ line, seat, name, timeZone }: Props) {
  const clock = { now: new Date(), timeZone };
  const day = (at: number) => momentDay(new Date(at), clock);
  const dots = line.totals.map(({ at, total }) => ({
    at: at.getTime(),
    value: total,
  }));
  const data = {
    lines: { a: [], b: [], [seat]: dots },
    least: 0,
    most: line.most,
    cutOff: null,
    closer: null,
    reliable: null,
    largeGap: null,
    work: [],
    sessions: [],
    marks: [],
  };
  const names = { a: name, b: name };

  return (
    <section className="mt-8 grid gap-3" aria-labelledby={line.slug}>
      <div>
        <h2 id={line.slug} className="title">
          {line.name}
        </h2>
        <p className="soft">
          {line.fullName}, {wayOf(line)}
        </p>
      </div>
      <p className="chart-say">{chartWords(data, { names, day })}</p>
      <DyadicChart
        data={data}
        names={names}
        day={day}
        label={`${line.name} over time. The numbers stand in the list below.`}
      />
      <details>
        <summary className="btn text -ml-2.5 w-max">Show as a list</summary>
        <ul className="list">
          {line.totals.toReversed().map(({ at, total }) => (
            <li key={at.getTime()}>
              {momentDay(at, clock)}: <b className="num">{total}</b>
            </li>
          ))}
        </ul>
      </details>
      <p className="small soft">{line.attribution}</p>
    </section>
  );
}
