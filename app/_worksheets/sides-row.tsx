import type { ReactNode } from "react";

import { Chip } from "@/app/_components/chip";
import { GapRail } from "@/app/_components/gap-rail";
import { Person } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";
import type { TherapistRow } from "@/server/worksheets/view-definition";

import { AnswerCell } from "./answer-cell";
import { NeverThePartner } from "./never-the-partner";
import type { Sides } from "./two-sides";

type Told = Exclude<TherapistRow, { kind: "heading" }>;
export type UnderAnswer = (row: Told, seat: Seat) => ReactNode;

type Props = {
  row: TherapistRow;
  people: Sides;
  seats: readonly Seat[];
  under?: UnderAnswer | undefined;
};

function Between({ row }: { row: Told }) {
  const { a, b, gap } = row;
  const isFar = gap && a.state === "number" && b.state === "number";
  return (
    <>
      {row.between.map(({ text, flag }) => (
        <p key={text} className={flag ? "strong" : "soft"}>
          {text}
        </p>
      ))}
      {isFar && <GapRail a={a.value} b={b.value} words={gap.label} />}
    </>
  );
}

export function SidesRow({ row, people, seats, under }: Props) {
  const both = seats.length > 1;
  if (row.kind === "heading") {
    return (
      <tr className="sub">
        <th scope="rowgroup" colSpan={seats.length + (both ? 2 : 1)}>
          {row.label}
          {row.private && <NeverThePartner />}
        </th>
      </tr>
    );
  }
  const isPrivate = row.kind === "answer" && row.private;
  const isDetail = row.kind === "answer" && row.detail;
  const chips = row.kind === "answer" ? row.chips : [];
  const veil = isPrivate ? "veiled" : undefined;

  return (
    <tr className={isDetail ? "detail" : undefined}>
      <th scope="row">
        {row.label}
        {isPrivate && <NeverThePartner />}
      </th>
      {seats.map((seat) => (
        <td key={seat} className={veil}>
          <span className="cell-who">
            <Person seat={seat} name={people[seat].name} />
          </span>
          <AnswerCell cell={row[seat]} ranked={row.kind === "score"} />
          {chips
            .filter((chip) => chip.seat === seat)
            .map((chip) => (
              <Chip key={chip.text} tone="veil">
                {chip.text}
              </Chip>
            ))}
          {under?.(row, seat)}
        </td>
      ))}
      {both && (
        <td className={veil}>
          <Between row={row} />
        </td>
      )}
    </tr>
  );
}
