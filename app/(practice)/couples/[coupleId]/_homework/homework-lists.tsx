import { SectionHead } from "@/app/_components/section-head";

import type { HeldFor, Names } from "../_words/homework-words";
import { type Clock, dayOf } from "../_words/when";
import { type Group, groupOf, type Homework } from "./group-homework";
import { HomeworkRow } from "./homework-row";
import { countOnTime, onTimeWords } from "./on-time";

type Props = {
  coupleId: string;
  homework: readonly Homework[];
  names: Names;
  clinicians: string;
  heldFor: (homework: Homework) => HeldFor;
  clock: Clock;
};

const GROUPS: { group: Group; title: string }[] = [
  { group: "came_in", title: "Came in for you" },
  { group: "with_them", title: "Homework" },
];

/** A measure that came in stands among the scores. What is still going on, what waits for the therapist first; what is over stands in the timeline. */
export function HomeworkLists({
  coupleId,
  homework,
  names,
  clinicians,
  heldFor,
  clock,
}: Props) {
  const onTime = onTimeWords(
    countOnTime(homework, {
      today: dayOf(clock.now, clock.timeZone),
      dayOf: (moment) => dayOf(moment, clock.timeZone),
    }),
    names,
  );
  return (
    <div className="grid content-start gap-8">
      {GROUPS.map(({ group, title }) => {
        const mine = homework.filter(
          (one) =>
            groupOf(one, clock.now) === group &&
            !(one.isMeasure && group === "came_in"),
        );
        if (mine.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`homework-${group}`}>
            <SectionHead
              id={`homework-${group}`}
              title={title}
              count={mine.length}
            />
            <ul className="lines">
              {mine.map((one) => (
                <HomeworkRow
                  key={one.id}
                  coupleId={coupleId}
                  homework={one}
                  names={names}
                  clinicians={clinicians}
                  heldFor={heldFor(one)}
                  clock={clock}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {onTime && <p className="small soft -mt-5">{onTime}</p>}
    </div>
  );
}
