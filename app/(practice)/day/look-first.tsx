import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";
import type { Day } from "@/server/day/get-day";

import {
  alertHeadline,
  alertUrgency,
} from "../couples/[coupleId]/_words/alert-words";
import type { Clock } from "../couples/[coupleId]/_words/when";
import { DayRow } from "./day-row";
import { rowTime } from "./day-words";

type Props = { reviews: Day["reviews"]; clock: Clock };

/** Risk is first by place and by word. */
export function LookFirst({ reviews, clock }: Props) {
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="look-first">
      <SectionHead
        id="look-first"
        tone="alarm"
        title="Look at this first"
        count={reviews.length}
      >
        <LinkButton kind="text" href="/day/alerts">
          All reviews
        </LinkButton>
      </SectionHead>
      <ul className="lines">
        {reviews.map(
          ({ id, code, severity, seat, names, coupleId, raisedAt, title }) => (
            <li key={id}>
              <DayRow
                href={`/couples/${coupleId}#look-first`}
                icon="warning"
                who={alertHeadline(code, names[seat])}
                what={`in ${title}`}
                more={`${names.a} & ${names.b}. ${alertUrgency(code, severity)}.`}
                audience={{ audience: "clinicians", words: "Clinicians" }}
                time={rowTime(raisedAt, clock)}
              />
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
