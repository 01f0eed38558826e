import { Person } from "@/app/_components/person";
import type { ViewBlock } from "@/server/worksheets/view-definition";

import { Bars } from "./bars";
import { Dash } from "./dash";
import { Radar } from "./radar";

type Table = Extract<ViewBlock, { kind: "table" }>;
type Props = { block: Table; releaseWords: string };

const LEAST_AXES = 3;

export function ViewTable({ block, releaseWords }: Props) {
  const both = block.people.length > 1;
  const isRound = block.chart === "radar" && block.rows.length >= LEAST_AXES;

  return (
    <div>
      <div className="card view-chart">
        {both && (
          <div className="view-people">
            {block.people.map((person) => (
              <Person key={person.seat} {...person} />
            ))}
          </div>
        )}
        {isRound ? <Radar block={block} /> : <Bars block={block} />}
      </div>
      <p className="field-help mt-2">
        {block.min} is “{block.ends[0]}”, {block.max} is “{block.ends[1]}”.
      </p>
      <div className="scrollx">
        <table className="table view-table">
          <caption className="vh">
            {block.title}, {block.min} to {block.max}
          </caption>
          <thead>
            <tr>
              <td />
              {block.people.map((person) => (
                <th key={person.seat} scope="col" className="r">
                  <Person {...person} />
                </th>
              ))}
              {both && <th scope="col">Between you</th>}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.label}
                  {row.ifReleased && !block.ifReleased && (
                    <span className="view-if">{releaseWords}</span>
                  )}
                </th>
                {block.people.map((person, index) => (
                  <td key={person.seat} className="r">
                    {row.values[index] ?? <Dash />}
                  </td>
                ))}
                {both && <Between words={row.between} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Between({ words }: { words: Table["rows"][number]["between"] }) {
  const isFar = words === "worth a conversation";
  return <td className={isFar ? "strong" : "soft"}>{words}</td>;
}
