import { SectionHead } from "@/app/_components/section-head";
import type { Day } from "@/server/day/get-day";

import type { Clock } from "../couples/[coupleId]/_words/when";
import { DayRow } from "./day-row";
import { rowTime } from "./day-words";

type Props = { ready: Day["ready"]; clock: Clock };

const SEATS = ["a", "b"] as const;

const partsIn = ({ names, seats }: Day["ready"][number]): string => {
  const [only] = SEATS.filter((seat) => seats.includes(seat));
  return seats.length === 1 && only
    ? `${names[only]}’s part is in`
    : "both parts in";
};

/** All is in that can be opened, its authors said yes, nothing holds it. */
export function ReadyToOpen({ ready, clock }: Props) {
  if (ready.length === 0) return null;
  return (
    <section aria-labelledby="ready">
      <SectionHead
        id="ready"
        title="Ready for you to open"
        count={ready.length}
      />
      <ul className="lines">
        {ready.map((one) => (
          <li key={one.assignmentId}>
            <DayRow
              href={`/couples/${one.coupleId}/homework/${one.assignmentId}`}
              icon="opened"
              who={`${one.names.a} & ${one.names.b}`}
              what={`${one.title}, ${partsIn(one)}`}
              audience={{
                audience: "clinicians",
                words: "You, until you open it",
              }}
              time={rowTime(one.agreedAt, clock)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
