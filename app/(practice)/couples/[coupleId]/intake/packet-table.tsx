import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { Table } from "@/app/_components/table";

import {
  type Packet,
  progressOf,
  progressWords,
  type Row,
  type Standing,
  standingWords,
} from "../_intake/intake-words";
import type { Clock } from "../_words/when";

type Props = {
  coupleId: string;
  packet: Packet;
  names: { a: string; b: string };
  clock: Clock;
};

function Cell({
  row,
  standing,
  name,
  coupleId,
  clock,
}: {
  row: Row;
  standing: Standing | null;
  name: string;
  coupleId: string;
  clock: Clock;
}) {
  if (!standing) return <span className="soft">Taken back</span>;
  const { state, paperId, assignmentId } = standing;
  const words = (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      {state === "done" && <Icon name="check" size={16} />}
      {standingWords(row.kind, standing, clock)}
    </span>
  );
  return (
    <PageLink
      href={
        paperId
          ? `/couples/${coupleId}/papers/${paperId}`
          : `/couples/${coupleId}/homework/${assignmentId}`
      }
      className="-my-2 inline-block py-2"
    >
      {words}
      <span className="vh">{`, ${row.title}, ${name}`}</span>
    </PageLink>
  );
}

/** Each part beside each of the two. */
export function PacketTable({ coupleId, packet, names, clock }: Props) {
  const cell = (row: Row, seat: "a" | "b") => (
    <td>
      <Cell
        row={row}
        standing={row[seat]}
        name={names[seat]}
        coupleId={coupleId}
        clock={clock}
      />
    </td>
  );

  return (
    <Table
      caption="What both begin with"
      columns={[
        { key: "part", label: "Part" },
        { key: "a", label: <Person seat="a" name={names.a} /> },
        { key: "b", label: <Person seat="b" name={names.b} /> },
      ]}
    >
      <tr>
        <th scope="row">In all</th>
        <td className="whitespace-nowrap">
          {progressWords(progressOf(packet, "a"))}
        </td>
        <td className="whitespace-nowrap">
          {progressWords(progressOf(packet, "b"))}
        </td>
      </tr>
      {packet.parts.map((row) => (
        <tr key={`${row.kind} ${row.slug}`}>
          <th scope="row">{row.title}</th>
          {cell(row, "a")}
          {cell(row, "b")}
        </tr>
      ))}
    </Table>
  );
}
