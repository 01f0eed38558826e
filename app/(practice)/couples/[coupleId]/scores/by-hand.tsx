import { ChartTable } from "@/app/_charts/chart-table";
import { chartWords } from "@/app/_charts/chart-words";
import { DyadicChart } from "@/app/_charts/dyadic-chart";
import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";

import type { Names } from "../_words/homework-words";
import { type Clock, shortDay } from "../_words/when";
import { handChartOf, momentOf, type Scores } from "./score-data";
import { TakeBackEntry } from "./take-back-entry";

type Props = {
  coupleId: string;
  byHand: Scores["byHand"];
  names: Names;
  clock: Clock;
};

type Total = Scores["byHand"][number]["totals"][number];

const Cell = ({ total }: { total: Total }) => (
  <span id={`total-${total.id}`} className="block">
    <strong className="num">{total.score}</strong>{" "}
    <span className="soft">{total.words}</span>
    {total.isOwn && (
      <TakeBackEntry entryId={total.id} about={`total-${total.id}`} />
    )}
  </span>
);

/** Totals from elsewhere: drawn like the others, with no cut-off and no judgement of ours. */
export function ByHand({ coupleId, byHand, names, clock }: Props) {
  const day = (at: number) => shortDay(new Date(at), clock);
  return (
    <section aria-labelledby="by-hand" className="grid gap-4">
      <SectionHead id="by-hand" title="Recorded by hand">
        <LinkButton
          href={`/couples/${coupleId}/scores/record`}
          kind="text"
          className="-my-2"
        >
          Record a total
        </LinkButton>
      </SectionHead>
      {byHand.length === 0 && (
        <p className="soft">
          What was measured elsewhere can stand here: its name, the day and the
          total.
        </p>
      )}
      {byHand.map(({ name, totals }) => {
        const data = handChartOf(totals);
        return (
          <div key={name} className="grid gap-3">
            <h3 className="title">{name}</h3>
            <p className="lead chart-say">{chartWords(data, { names, day })}</p>
            <DyadicChart
              data={data}
              names={names}
              day={day}
              label={`${name} of ${names.a} and ${names.b} over time. All numbers are in the table below.`}
            />
            <ChartTable
              caption={`Every total of ${name}`}
              names={names}
              rows={totals.toReversed().map((total) => ({
                key: total.id,
                day: day(momentOf(total.onDay)),
                cells: { [total.seat]: <Cell total={total} /> },
              }))}
            />
          </div>
        );
      })}
    </section>
  );
}
