import { SectionHead } from "@/app/_components/section-head";

import { type Clock, dayOf, shortDay } from "../_words/when";
import { momentOf, type Scores } from "./score-data";
import { TakeBackEntry } from "./take-back-entry";
import { WriteMark } from "./write-mark";

type Props = { coupleId: string; marks: Scores["marks"]; clock: Clock };

/** What the therapist wrote at days of the charts, by the numbers that stand there. */
export function OwnMarks({ coupleId, marks, clock }: Props) {
  return (
    <section aria-labelledby="marks" className="grid gap-3">
      <SectionHead id="marks" title="Your marks" />
      {marks.length > 0 && (
        <ol className="lines">
          {marks.map(({ id, onDay, words, isOwn }, index) => (
            <li key={id}>
              <span id={`mark-${id}`} className="grow">
                <strong className="num">{index + 1}</strong>{" "}
                <span className="num soft">
                  {shortDay(new Date(momentOf(onDay)), clock)}
                </span>{" "}
                {words}
              </span>
              {isOwn && <TakeBackEntry entryId={id} about={`mark-${id}`} />}
            </li>
          ))}
        </ol>
      )}
      <WriteMark coupleId={coupleId} today={dayOf(clock.now, clock.timeZone)} />
    </section>
  );
}
