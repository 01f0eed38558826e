import { wordsToTherapist } from "@/app/_components/audience-words";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import type { Brief } from "@/server/brief/get-brief";

import { DayRow } from "../../../day/day-row";
import { rowTime } from "../../../day/day-words";
import type { Names } from "../_words/homework-words";
import type { Clock } from "../_words/when";

type Props = {
  coupleId: string;
  cameIn: Brief["cameIn"];
  names: Names;
  clock: Clock;
};

const WHAT = {
  part: (title: string, times: number) =>
    `finished ${title}${times > 1 ? `, ${times} times` : ""}`,
  afterwards: (title: string) => `said something alone after ${title}`,
};

/** What was done more than once is read from its first time to its last. */
const WHERE = {
  part: (times: number) => (times > 1 ? ("/rounds" as const) : ""),
  afterwards: () => "#afterwards" as const,
};

/** New to this reader, each with who reads it. */
export function CameIn({ coupleId, cameIn, names, clock }: Props) {
  const { rows, more } = cameIn;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="brief-came-in">
      <SectionHead
        id="brief-came-in"
        title="New answers"
        count={rows.length + more}
      />
      <ul className="lines">
        {rows.map(({ assignmentId, kind, seat, title, at, times }) => (
          <li key={`${assignmentId} ${kind} ${seat}`}>
            <DayRow
              href={`/couples/${coupleId}/homework/${assignmentId}${WHERE[kind](times)}`}
              icon={kind === "part" ? "text" : "message"}
              who={<Person seat={seat} name={names[seat]} />}
              what={WHAT[kind](title, times)}
              audience={{
                audience: "partner",
                seat,
                words: wordsToTherapist("partner", [names[seat]]),
              }}
              time={rowTime(at, clock)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="small soft">
          <PageLink href={`/couples/${coupleId}`}>{more} more</PageLink>
        </p>
      )}
    </section>
  );
}
