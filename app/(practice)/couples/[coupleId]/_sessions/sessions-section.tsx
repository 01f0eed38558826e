import { SectionHead } from "@/app/_components/section-head";
import type { listSessions } from "@/server/calendar/list-sessions";
import { dayAndTime } from "@/server/calendar/session-rules";

import { type Clock, dayOf, sessionWords } from "../_words/when";
import { AddSession } from "./add-session";
import { SessionRow } from "./session-row";

type Sessions = Awaited<ReturnType<typeof listSessions>>;

type Props = { coupleId: string; sessions: Sessions; clock: Clock };

const NO_DAY = "";
const MORNING = "10:00";

/** When they come next, both of them, and when they came. */
export function SessionsSection({ coupleId, sessions, clock }: Props) {
  const { next, later, past } = sessions;
  const last = later.at(-1) ?? next ?? past[0];
  const time = last ? dayAndTime(last.startsAt, clock.timeZone).time : MORNING;
  const rowOf = ({ id, startsAt }: Sessions["later"][number]) => (
    <SessionRow
      key={id}
      sessionId={id}
      words={sessionWords(startsAt, clock)}
      at={dayAndTime(startsAt, clock.timeZone)}
      isNext={id === next?.id}
    />
  );

  return (
    <section aria-labelledby="sessions" className="grid gap-2">
      <SectionHead id="sessions" title="Next session" />
      {next && <ul className="lines">{[next, ...later].map(rowOf)}</ul>}
      <AddSession
        key={dayOf(clock.now, clock.timeZone)}
        coupleId={coupleId}
        begin={{ day: NO_DAY, time }}
        hasNext={next !== null}
      />
      {past.length > 0 && (
        <details>
          <summary className="btn text -ml-2.5 w-max">
            {past.length === 1
              ? "1 past session"
              : `${past.length} past sessions`}
          </summary>
          <ul className="lines">{past.map(rowOf)}</ul>
        </details>
      )}
      <p className="small soft">
        A time and nothing else. Both of them see the next one; the office sees
        it with their names.
      </p>
    </section>
  );
}
