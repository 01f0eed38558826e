import { Checkbox } from "@/app/_components/checkbox";
import { Person } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";
import type { TherapistRow } from "@/server/worksheets/view-definition";

import { SidesRow, type UnderAnswer } from "./sides-row";

export type Sides = Record<Seat, { name: string; note?: string }>;

type Props = {
  rows: readonly TherapistRow[];
  /** `note` stands under the name: "finished today, 3:31 pm". */
  people: Sides;
  /** Leave one out where the worksheet is for one partner alone. */
  seats?: readonly Seat[];
  /** What can be done with one answer, under it. */
  under?: UnderAnswer;
};

const BOTH: readonly Seat[] = ["a", "b"];

/** Both partners' answers row by row. Private rows are veiled and say who never reads them. */
export function TwoSides({ rows, people, seats = BOTH, under }: Props) {
  const both = seats.length > 1;
  const names = seats.map((seat) => people[seat].name).join(" and ");
  const hasDetail = rows.some((row) => row.kind === "answer" && row.detail);

  return (
    <div className="sides-box">
      {hasDetail && (
        <Checkbox className="show-all" label="Show every single answer" />
      )}
      <section
        className="scrollx"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
        tabIndex={0}
        aria-label={`Answers of ${names}`}
      >
        <table className={both ? "sides" : "sides one"}>
          <caption className="vh">
            Answers of {names}
            {both && " side by side"}
          </caption>
          <thead>
            <tr>
              <td />
              {seats.map((seat) => (
                <th key={seat} scope="col">
                  <Person seat={seat} name={people[seat].name} />
                  {people[seat].note && (
                    <span className="small soft">{people[seat].note}</span>
                  )}
                </th>
              ))}
              {both && <th scope="col">Between them</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <SidesRow
                key={`${row.kind} ${row.key} ${"row" in row ? row.row : ""}`}
                row={row}
                people={people}
                seats={seats}
                under={under}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
