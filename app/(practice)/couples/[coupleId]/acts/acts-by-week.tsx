import { Person } from "@/app/_components/person";
import { Table } from "@/app/_components/table";
import { Dash } from "@/app/_worksheets/dash";
import type { Disclosure } from "@/server/disclosures/listed";
import { byWeek } from "@/server/experiments/week-rules";
import { KeepButton } from "../../../_disclosures/keep-button";
import { saidKeptBefore } from "../../../_disclosures/kept-before";
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
  coupleId: string;
  disclosures: readonly Disclosure[];
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
  coupleId,
  disclosures,
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
            <KeepButton
              coupleId={coupleId}
              of={`${other} to you`}
              what={{ actId: act.id }}
              before={saidKeptBefore(disclosures, act.id)}
            />
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
}: Pick<Props, "names" | "clock"> & { date: WentOn }) {
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
export function ActsByWeek({ acts, dates, ...beside }: Props) {
  const { names, clock } = beside;
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
            <Row key={act.id} act={act} {...beside} />
          ))}
          {of.dates.map((date) => (
            <DateRow key={date.id} date={date} names={names} clock={clock} />
          ))}
        </Table>
      </div>
    );
  });
}
