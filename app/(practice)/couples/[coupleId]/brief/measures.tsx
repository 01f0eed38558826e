import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { Dash } from "@/app/_worksheets/dash";
import { NeverThePartner } from "@/app/_worksheets/never-the-partner";
import type { Brief } from "@/server/brief/get-brief";

import type { Names } from "../_words/homework-words";
import { type Clock, shortDay } from "../_words/when";
import { totalBefore, totalMeans } from "./brief-words";

type Line = Brief["measures"][number];

type Props = {
  coupleId: string;
  measures: Brief["measures"];
  names: Names;
  clock: Clock;
};

const SEATS = ["a", "b"] as const;

function Total({ of, clock }: { of: Line["a"]; clock: Clock }) {
  if (!of) return <Dash />;
  const means = totalMeans(of);
  return (
    <>
      <span className="strong">{of.total ?? "incomplete"}</span>{" "}
      <span className="small soft">{totalBefore(of)}</span>
      <span className="small soft block">
        {means && `${means}, `}
        {shortDay(of.at, clock)}
      </span>
    </>
  );
}

/** What the measures last came to, each leading to its lines over time. */
export function Measures({ coupleId, measures, names, clock }: Props) {
  if (measures.length === 0) return null;
  return (
    <section aria-labelledby="brief-measures">
      <SectionHead id="brief-measures" title="Measures">
        <NeverThePartner />
      </SectionHead>
      <table className="brief-scores">
        <caption className="vh">
          Last totals, the time before, and how far apart
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Measure</span>
            </th>
            {SEATS.map((seat) => (
              <th key={seat} scope="col">
                <Person seat={seat} name={names[seat]} />
              </th>
            ))}
            <th scope="col">Apart</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((line) => (
            <tr key={line.slug}>
              <th scope="row">
                <PageLink
                  href={`/couples/${coupleId}/scores?of=${line.slug}`}
                  data-row
                  className="strong whitespace-nowrap"
                >
                  {line.name}
                </PageLink>
              </th>
              {SEATS.map((seat) => (
                <td key={seat} className="num">
                  <Total of={line[seat]} clock={clock} />
                </td>
              ))}
              <td className="num">
                {line.gap ? (
                  `${line.gap.value}${line.gap.isLarge ? ", large" : ""}`
                ) : (
                  <Dash />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
