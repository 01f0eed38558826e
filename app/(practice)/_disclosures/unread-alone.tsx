import { wordsToTherapist } from "@/app/_components/audience-words";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import type { listUnread } from "@/server/disclosures/list-unread";

import type { Clock } from "../couples/[coupleId]/_words/when";
import { DayRow } from "../day/day-row";
import { rowTime } from "../day/day-words";
import { SeenRow } from "../day/seen-row";

type Unread = Awaited<ReturnType<typeof listUnread>>;
type Row = Unread["rows"][number];
type Props = { unread: Unread; clock: Clock };

function whatOf({ kind, title, told }: Row): string {
  if (kind === "act") return "wrote to you beside a small act";
  if (kind === "afterwards") return `said something alone after ${title}`;
  const answers = told === 1 ? "1 answer" : `${told} answers`;
  return `gave ${answers} only you read, in ${title}`;
}

function hrefOf({ kind, coupleId, assignmentId }: Row) {
  const page = `/couples/${coupleId}/homework/${assignmentId}` as const;
  if (kind === "act") return `/couples/${coupleId}/acts` as const;
  return kind === "part" ? page : (`${page}#afterwards` as const);
}

function RowOf({ row, clock }: { row: Row; clock: Clock }) {
  const { kind, names, seat, submittedAt } = row;
  return (
    <DayRow
      href={hrefOf(row)}
      icon={kind === "part" ? "text" : "message"}
      who={<Person seat={seat} name={names[seat]} />}
      what={whatOf(row)}
      of={`${names.a} & ${names.b}`}
      audience={{
        audience: "partner",
        seat,
        words: wordsToTherapist("partner", [names[seat]]),
      }}
      time={rowTime(submittedAt, clock)}
    />
  );
}

/** Written for the therapist alone and not looked at yet: where it is, and not what it says. */
export function UnreadAlone({ unread, clock }: Props) {
  const { rows, hasMore } = unread;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unread">
      <SectionHead
        id="unread"
        title="Private and not yet looked at"
        count={rows.length}
      />
      <ul className="lines">
        {rows.map((row) => {
          const { assignmentId, seat, submittedAt } = row;
          const key = `${row.kind} ${assignmentId ?? row.coupleId} ${seat} ${submittedAt.getTime()}`;
          return assignmentId ? (
            <SeenRow
              key={key}
              assignmentId={assignmentId}
              seat={seat}
              label={`${row.names[seat]} ${whatOf(row)}`}
            >
              <RowOf row={row} clock={clock} />
            </SeenRow>
          ) : (
            <li key={key}>
              <RowOf row={row} clock={clock} />
            </li>
          );
        })}
      </ul>
      {hasMore && (
        <p className="small soft">
          There is more. It moves up as you work through these.
        </p>
      )}
    </section>
  );
}
