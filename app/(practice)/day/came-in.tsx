import { wordsToTherapist } from "@/app/_components/audience-words";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import type { Day } from "@/server/day/get-day";

import type { Clock } from "../couples/[coupleId]/_words/when";
import { DayRow } from "./day-row";
import { rowTime, sinceWords } from "./day-words";
import { SeenRow } from "./seen-row";

type Props = Pick<Day, "cameIn" | "since"> & { clock: Clock };

/** What partners finished since this therapist last looked. */
export function CameIn({ cameIn, since, clock }: Props) {
  if (cameIn.length === 0) return null;
  const title = since ? `Came in since ${sinceWords(since, clock)}` : "Came in";
  return (
    <section aria-labelledby="came-in">
      <SectionHead id="came-in" title={title} count={cameIn.length} />
      <ul className="lines">
        {cameIn.map((part) => {
          const { assignmentId, coupleId, names, seat, submittedAt } = part;
          const name = names[seat];
          return (
            <SeenRow
              key={`${assignmentId} ${seat} ${submittedAt.getTime()}`}
              assignmentId={assignmentId}
              seat={seat}
              label={`${name} finished ${part.title}`}
            >
              <DayRow
                href={`/couples/${coupleId}/homework/${assignmentId}`}
                icon="text"
                who={<Person seat={seat} name={name} />}
                what={`finished ${part.title}`}
                of={`${names.a} & ${names.b}`}
                audience={{
                  audience: "partner",
                  seat,
                  words: wordsToTherapist("partner", [name]),
                }}
                time={rowTime(submittedAt, clock)}
              />
            </SeenRow>
          );
        })}
      </ul>
    </section>
  );
}
