import { wordsToTherapist } from "@/app/_components/audience-words";
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

/** New to this reader, each with who reads it. */
export function CameIn({ coupleId, cameIn, names, clock }: Props) {
  if (cameIn.length === 0) return null;
  return (
    <section aria-labelledby="brief-came-in">
      <SectionHead
        id="brief-came-in"
        title="New answers"
        count={cameIn.length}
      />
      <ul className="lines">
        {cameIn.map(({ assignmentId, seat, title, submittedAt }) => (
          <li key={`${assignmentId} ${seat}`}>
            <DayRow
              href={`/couples/${coupleId}/homework/${assignmentId}`}
              icon="text"
              who={<Person seat={seat} name={names[seat]} />}
              what={`finished ${title}`}
              audience={{
                audience: "partner",
                seat,
                words: wordsToTherapist("partner", [names[seat]]),
              }}
              time={rowTime(submittedAt, clock)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
