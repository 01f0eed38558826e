import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import { Icon, type IconName } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";

import type { Names } from "../_words/homework-words";
import { type Clock, dayWords } from "../_words/when";
import { byDay, type Happening, type HappeningsOfDay } from "./happenings";

type Props = {
  coupleId: string;
  events: readonly Happening[];
  names: Names;
  /** "You and Imani" */
  clinicians: string;
  clock: Clock;
};

const ICONS: Record<Happening["kind"], IconName> = {
  given: "assign",
  finished: "text",
  opened: "opened",
  shut: "close",
  taken_back: "undo",
  comment: "message",
  review: "warning",
};

const DAYS_AT_FIRST = 8;

/** One line for everything that happened, by day, with who can read what is behind it. */
export function WhatHappened(props: Props) {
  const days = byDay(props.events, props.clock);
  const earlier = days.slice(DAYS_AT_FIRST);

  return (
    <section aria-labelledby="what-happened">
      <SectionHead id="what-happened" title="What happened" />
      <Days {...props} days={days.slice(0, DAYS_AT_FIRST)} />
      {earlier.length > 0 && (
        <details className="happened-earlier">
          <summary className="btn text">Show what was before</summary>
          <Days {...props} days={earlier} />
        </details>
      )}
    </section>
  );
}

function Days(props: Props & { days: readonly HappeningsOfDay[] }) {
  const { days, clock } = props;
  return (
    <ol className="happened">
      {days.map(({ day, at, events }) => (
        <li key={day}>
          <h3 className="small soft num first-letter:capitalize">
            {dayWords(at, clock)}
          </h3>
          <ul>
            {events.map((event) => (
              <Line key={event.key} {...props} event={event} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Line({
  coupleId,
  names,
  clinicians,
  event,
}: Props & { event: Happening }) {
  const { assignmentId, kind, seat, readers, words } = event;
  const [reader] = readers ?? [];
  return (
    <li>
      <Icon name={ICONS[kind]} size={17} />
      <span className="grow">
        {assignmentId ? (
          <PageLink
            href={`/couples/${coupleId}/homework/${assignmentId}`}
            data-row
            className="no-underline after:absolute after:inset-0 after:rounded-chip"
          >
            {seat && <Person seat={seat} name={names[seat]} />} {words}
          </PageLink>
        ) : (
          words
        )}
      </span>
      {kind === "finished" && seat && (
        <AudienceMark
          bare
          audience="partner"
          seat={seat}
          words={wordsToTherapist("partner", [names[seat]])}
        />
      )}
      {kind === "comment" && readers && (
        <AudienceMark
          bare
          audience={readers.length === 2 ? "couple" : "partner"}
          seat={reader}
          words={wordsToTherapist(
            readers.length === 2 ? "couple" : "partner",
            readers.length === 2 ? [] : readers.map((one) => names[one]),
          )}
        />
      )}
      {kind === "opened" && (
        <AudienceMark
          bare
          audience="couple"
          words={wordsToTherapist("couple")}
        />
      )}
      {kind === "review" && (
        <AudienceMark bare audience="clinicians" words={clinicians} />
      )}
    </li>
  );
}
