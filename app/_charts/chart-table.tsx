import type { ReactNode } from "react";

import { Person } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";
import { Table } from "@/app/_components/table";
import { Dash } from "@/app/_worksheets/dash";

import { SEATS } from "./chart-data";

export type ChartRow = {
  key: string;
  day: string;
  cells: Partial<Record<Seat, ReactNode>>;
  /** What else was on that day: "session, homework done". */
  beside?: string;
};

type Props = {
  caption: string;
  rows: readonly ChartRow[];
  names: Record<Seat, string>;
};

/** All that the picture shows, as it is read aloud and printed. */
export function ChartTable({ caption, rows, names }: Props) {
  const hasBeside = rows.some(({ beside }) => beside);
  return (
    <details className="chart-table">
      <summary className="btn text -ml-2.5 w-max">Show as a table</summary>
      <Table
        caption={caption}
        columns={[
          { key: "day", label: "Day" },
          ...SEATS.map((seat) => ({
            key: seat,
            label: <Person seat={seat} name={names[seat]} />,
          })),
          ...(hasBeside ? [{ key: "beside", label: "That day" }] : []),
        ]}
      >
        {rows.map(({ key, day, cells, beside }) => (
          <tr key={key}>
            <th scope="row">{day}</th>
            {SEATS.map((seat) => (
              <td key={seat}>{cells[seat] ?? <Dash />}</td>
            ))}
            {hasBeside && <td>{beside}</td>}
          </tr>
        ))}
      </Table>
    </details>
  );
}
