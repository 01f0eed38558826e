import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { Table } from "@/app/_components/table";
import { Dash } from "@/app/_worksheets/dash";
import { NeverThePartner } from "@/app/_worksheets/never-the-partner";
import { SparkLines } from "@/app/_worksheets/spark-lines";
import { changeWords } from "@/server/worksheets/round-rules";

import type { Names } from "../../../_words/homework-words";
import { type Clock, shortDay } from "../../../_words/when";
import { type History, type Line, nameOf } from "./rounds-words";
import { type DrawnRound, ScoreChart } from "./score-chart";

type Props = Pick<History, "lines"> & {
  rounds: readonly (DrawnRound & { key: string })[];
  names: Names;
  clock: Clock;
  title?: string;
};

const SEATS = ["a", "b"] as const;

/** "0 to 10." or "0 far apart, 10 very close." */
const endsOf = ({ min, max, ends }: Line): string => {
  if (!ends) return `${min} to ${max}.`;
  const [least, most] = ends.map((end) => end.toLowerCase());
  return `${min} ${least}, ${max} ${most}.`;
};

type RowProps = { line: Line; isMarked: boolean; names: Names };

function Row({ line, isMarked, names }: RowProps) {
  return (
    <li className={isMarked ? "line-row veiled" : "line-row"}>
      <div>
        <h3 className="strong">{line.label}</h3>
        <p className="small soft">
          {changeWords(line, names)} <span className="num">{endsOf(line)}</span>
        </p>
        {isMarked && <NeverThePartner />}
      </div>
      <SparkLines {...line} label={nameOf(line)} />
      <p className="line-last">
        {SEATS.map((seat) => {
          const last = line.values[seat].findLast((value) => value !== null);
          return (
            last !== undefined && (
              <span key={seat} className="row">
                <Person seat={seat} name={names[seat]} />
                <span className="n">{last}</span>
              </span>
            )
          );
        })}
      </p>
    </li>
  );
}

/** Scores as charts, answers as small lines, each said in words first, and one table behind all of them. */
export function InNumbers({
  lines,
  rounds,
  names,
  clock,
  title: heading = "In numbers",
}: Props) {
  if (lines.length === 0) return null;
  const isAllPrivate = lines.every((line) => line.private);
  const groups = Map.groupBy(lines, ({ kind, group }) =>
    kind === "score" ? "Scores" : (group ?? "Answers"),
  );
  return (
    <section aria-labelledby="in-numbers">
      <SectionHead id="in-numbers" title={heading}>
        {isAllPrivate && <NeverThePartner />}
      </SectionHead>
      {[...groups].map(([title, own]) => (
        <div key={title} className="mt-4">
          {groups.size > 1 && <p className="label">{title}</p>}
          <ul>
            {own.map((line) => {
              const isMarked = line.private && !isAllPrivate;
              return line.kind === "score" ? (
                <ScoreChart
                  key={line.key}
                  {...{ line, rounds, isMarked, names, clock }}
                />
              ) : (
                <Row key={line.key} {...{ line, isMarked, names }} />
              );
            })}
          </ul>
        </div>
      ))}
      <details className="mt-3">
        <summary className="btn text -ml-2.5 w-max">Show as a table</summary>
        <Table
          caption="Every number of every round"
          columns={[
            { key: "question", label: "Question" },
            { key: "who", label: "Who" },
            ...rounds.map(({ key, createdAt }) => ({
              key,
              label: shortDay(createdAt, clock),
              numbers: true,
            })),
          ]}
        >
          {lines.flatMap((line) =>
            SEATS.map((seat) => (
              <tr key={`${line.key} ${seat}`}>
                <th scope="row">{nameOf(line)}</th>
                <td>
                  <Person seat={seat} name={names[seat]} />
                </td>
                {rounds.map(({ key }, at) => (
                  <td key={key} className="r">
                    {line.values[seat][at] ?? <Dash />}
                  </td>
                ))}
              </tr>
            )),
          )}
        </Table>
      </details>
    </section>
  );
}
