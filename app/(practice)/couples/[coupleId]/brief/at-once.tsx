import { SectionHead } from "@/app/_components/section-head";
import type { Brief } from "@/server/brief/get-brief";

import { DayRow } from "../../../day/day-row";
import { rowTime } from "../../../day/day-words";
import { alertHeadline, alertUrgency } from "../_words/alert-words";
import type { Names } from "../_words/homework-words";
import type { Clock } from "../_words/when";

type Props = {
  coupleId: string;
  reviews: Brief["reviews"];
  names: Names;
  clinicians: string;
  clock: Clock;
};

/** Risk stands first. */
export function AtOnce({ coupleId, reviews, names, clinicians, clock }: Props) {
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="brief-risk">
      <SectionHead
        id="brief-risk"
        tone="alarm"
        title="Look at this first"
        count={reviews.length}
      />
      <ul className="lines">
        {reviews.map(({ id, code, severity, seat, raisedAt, title }) => (
          <li key={id}>
            <DayRow
              href={`/couples/${coupleId}#look-first`}
              icon="warning"
              who={alertHeadline(code, names[seat])}
              what={`in ${title}`}
              more={`${alertUrgency(code, severity)}.`}
              audience={{ audience: "clinicians", words: clinicians }}
              time={rowTime(raisedAt, clock)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
