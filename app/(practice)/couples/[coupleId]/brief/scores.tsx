import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { Dash } from "@/app/_worksheets/dash";
import { NeverThePartner } from "@/app/_worksheets/never-the-partner";
import type { Brief } from "@/server/brief/get-brief";
import type { ScoreLine } from "@/server/brief/score-rules";

import type { Names } from "../_words/homework-words";
import { gapWords, sinceBefore, valueWords } from "./brief-words";

type Props = { coupleId: string; scores: Brief["scores"]; names: Names };

const SEATS = ["a", "b"] as const;

function Line({ line }: { line: ScoreLine }) {
  return (
    <tr>
      <th scope="row" className="soft">
        {line.label}
      </th>
      {SEATS.map((seat) => {
        const of = line[seat];
        return (
          <td key={seat} className="num">
            {of ? (
              <>
                <span className="strong">{valueWords(of)}</span>{" "}
                <span className="small soft">{sinceBefore(of)}</span>
              </>
            ) : (
              <Dash />
            )}
          </td>
        );
      })}
      <td className="num">{gapWords(line) ?? <Dash />}</td>
    </tr>
  );
}

/** Where each stands, where they stood the time before, and how far apart they are now. */
export function Scores({ coupleId, scores, names }: Props) {
  if (scores.length === 0) return null;
  return (
    <section aria-labelledby="brief-scores">
      <SectionHead id="brief-scores" title="Scores">
        <NeverThePartner />
      </SectionHead>
      <table className="brief-scores">
        <caption className="vh">
          Last scores, the time before, and how far apart
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Score</span>
            </th>
            {SEATS.map((seat) => (
              <th key={seat} scope="col">
                <Person seat={seat} name={names[seat]} />
              </th>
            ))}
            <th scope="col">Apart</th>
          </tr>
        </thead>
        {scores.map(({ assignmentId, title, lines, more }) => (
          <tbody key={assignmentId}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                <PageLink
                  href={`/couples/${coupleId}/homework/${assignmentId}/rounds`}
                  data-row
                  className="strong"
                >
                  {title}
                </PageLink>
                {more > 0 && (
                  <span className="small soft">, {more} more there</span>
                )}
              </th>
            </tr>
            {lines.map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
