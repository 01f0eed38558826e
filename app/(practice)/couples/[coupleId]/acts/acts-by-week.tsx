import { Person } from "@/app/_components/person";
import { Table } from "@/app/_components/table";
import { Dash } from "@/app/_worksheets/dash";
import { byWeek } from "@/server/experiments/week-rules";
import type { Names } from "../_words/homework-words";
import { type Clock, shortDay } from "../_words/when";
import { momentOf } from "../scores/score-data";
import {
  type Act,
  dateWords,
  landedWords,
  standsWords,
  type WentOn,
} from "./act-words";

type Props = {
  acts: readonly Act[];
  dates: readonly WentOn[];
  names: Names;
  clock: Clock;
};

const SEATS = ["a", "b"] as const;
const COLUMNS = [
  { key: "who", label: "Who" },
  { key: "what", label: "What" },
  { key: "how-far", label: "How far" },
  { key: "landed", label: "How it landed" },
];

function Row({
  act,
  names,
  clock,
}: { act: Act } & Omit<Props, "acts" | "dates">) {
  const other = names[act.seat === "a" ? "b" : "a"];
  return (
    <tr>
      <th scope="row">
        <Person seat={act.seat} name={names[act.seat]} />
      </th>
      <td>{act.text}</td>
      <td>{standsWords(act, clock)}</td>
      <td>
        {landedWords(act, other) ?? <Dash />}
        {act.note && (
          <span className="small soft block">
            {other} to you: {act.note}
          </span>
        )}
      </td>
    </tr>
  );
}

/** What both did together: each says alone how it was. */
function DateRow({
  date,
  names,
  clock,
}: Omit<Props, "acts" | "dates"> & { date: WentOn }) {
  return (
    <tr>
      <th scope="row">
        {SEATS.map((seat) => (
          <span key={seat} className="block">
            <Person seat={seat} name={names[seat]} />
          </span>
        ))}
      </th>
      <td>{date.text}</td>
      <td>a date, {shortDay(new Date(momentOf(date.day)), clock)}</td>
      <td>
        {SEATS.map((seat) => (
          <span key={seat} className="block">
            {names[seat]}: {dateWords(date.landed[seat])}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** All that both picked and their dates, the newest week first. */
export function ActsByWeek({ acts, dates, names, clock }: Props) {
  return byWeek(acts, dates, clock.timeZone).map(({ week, ...of }) => {
    const title = `Week of ${shortDay(new Date(momentOf(week)), clock)}`;
    return (
      <div
        key={week}
        className="acts-week grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2"
      >
        <h2 className="title">{title}</h2>
        <Table caption={title} columns={COLUMNS}>
          {of.acts.map((act) => (
            <Row key={act.id} act={act} names={names} clock={clock} />
          ))}
          {of.dates.map((date) => (
            <DateRow key={date.id} date={date} names={names} clock={clock} />
          ))}
        </Table>
      </div>
    );
  });
}
