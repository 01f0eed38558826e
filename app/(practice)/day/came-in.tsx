import { wordsToTherapist } from "@/app/_components/audience-words";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import type { Day } from "@/server/day/get-day";

import type { Clock } from "../couples/[coupleId]/_words/when";
import { DayRow } from "./day-row";
import { rowTime, sinceWords } from "./day-words";
import { SeenRow } from "./seen-row";

type Props = Pick<Day, "cameIn" | "since"> & { clock: Clock };

const WHAT = {
  part: (title: string) => `finished ${title}`,
  afterwards: (title: string) => `said something alone after ${title}`,
};

/** What partners finished, or said alone afterwards, since this therapist last looked. */
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
          const page = `/couples/${coupleId}/homework/${assignmentId}` as const;
          const what = WHAT[part.kind](part.title);
          return (
            <SeenRow
              key={`${assignmentId} ${seat} ${submittedAt.getTime()}`}
              assignmentId={assignmentId}
              seat={seat}
              label={`${name} ${what}`}
            >
              <DayRow
                href={part.kind === "part" ? page : `${page}#afterwards`}
                icon={part.kind === "part" ? "text" : "message"}
                who={<Person seat={seat} name={name} />}
                what={what}
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
