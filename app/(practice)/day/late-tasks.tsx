import { SectionHead } from "@/app/_components/section-head";
import type { Day } from "@/server/day/get-day";
import { spanWords } from "@/server/safety/task-rules";

import type { Clock } from "../couples/[coupleId]/_words/when";
import { DayRow } from "./day-row";
import { rowTime } from "./day-words";

type Task = Day["tasks"][number];

const WORDS: Record<Task["what"], string> = {
  contact: "is to be contacted",
  day: "is to be followed up within a day",
  week: "is to be followed up within a week",
  report: "said something that may have to be reported",
  protect: "may be a danger to somebody",
};

/** What was to be done about somebody's safety and is late, beside what must be looked at. */
export function LateTasks({
  tasks,
  clock,
}: {
  tasks: Day["tasks"];
  clock: Clock;
}) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="late-tasks">
      <SectionHead
        id="late-tasks"
        tone="alarm"
        title="To be done for safety"
        count={tasks.length}
      />
      <ul className="lines">
        {tasks.map(({ coupleId, seat, names, what, since }) => (
          <li key={`${coupleId} ${seat} ${what}`}>
            <DayRow
              href={`/couples/${coupleId}/safety/${seat}`}
              icon="warning"
              who={names[seat]}
              what={WORDS[what]}
              more={`${names.a} & ${names.b}. Waiting for ${spanWords(since, clock.now)}.`}
              audience={{ audience: "clinicians", words: "Clinicians" }}
              time={rowTime(since, clock)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
