import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { Waves } from "@/app/_components/drawings";
import { LinkButton } from "@/app/_components/link-button";
import type { Seat } from "@/app/_components/seat";
import { SmallerVersion } from "@/app/_homework/smaller-version";
import type { getPartnerHome } from "@/server/homework/get-partner-home";

import { type Clock, dueWords } from "../_words/days";
import { whoReads } from "../_words/readers";
import { wayTo } from "./way-to";

type Home = Awaited<ReturnType<typeof getPartnerHome>>;

type Props = {
  next: NonNullable<Home["next"]>;
  clock: Clock;
  seat: Seat;
  therapist: string;
  other: string;
};

const minutes = (count: number) =>
  count === 1 ? "1 minute" : `${count} minutes`;

function whereOneIs({ state, ...next }: Props["next"], other: string): string {
  if (state === "choosing") {
    return `All is answered. Look at what ${other} would see, and choose.`;
  }
  if (next.together && !next.hasBegun) {
    return `About ${minutes(next.minutes)}, the two of you.`;
  }
  if (next.waitEnds) {
    return `Its time is over, and it is open again. About ${minutes(next.minutesLeft)} left.`;
  }
  if (!next.hasBegun) return `About ${minutes(next.minutes)}.`;
  const left = `About ${minutes(next.minutesLeft)} left.`;
  return next.stoppedAt
    ? `${left} You stopped at “${next.stoppedAt}”.`
    : `${left} Only the end is missing.`;
}

/** The one thing next; the only kelp button of the page. */
export function NextCard({ next, clock, seat, therapist, other }: Props) {
  const audience = next.sharing === "shared" ? "couple" : "partner";
  const isBegun = next.hasBegun || next.state === "choosing";

  return (
    <section className="card overflow-hidden" aria-labelledby="next">
      <Waves />
      <div className="px-5 pt-4.5 pb-5">
        <p className="label">One thing {dueWords(next.dueOn, clock)}</p>
        <h2 id="next" className="head mt-1 mb-1.5">
          {next.title}
        </h2>
        <p className="soft">{whereOneIs(next, other)}</p>
        <SmallerVersion smaller={next.smaller} className="mt-2" />
        <LinkButton
          kind="main"
          block
          className="my-4"
          href={next.hasBegun ? `/homework/${next.id}` : wayTo(next)}
        >
          {isBegun ? "Carry on" : "Begin"}
        </LinkButton>
        <div className="border-line border-t pt-3.5">
          <AudienceMark
            audience={audience}
            seat={seat}
            words={wordsToPartner(audience, { therapist, other })}
          />
          <p className="soft mt-1.5 text-[0.9375rem]">
            {whoReads({ ...next, therapist, other })}
          </p>
        </div>
      </div>
    </section>
  );
}
