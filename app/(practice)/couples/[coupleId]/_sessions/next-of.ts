import type { listSessions } from "@/server/calendar/list-sessions";

import type { NextSession } from "../_changes/due-field";
import { type Clock, sessionWords } from "../_words/when";

type Sessions = Awaited<ReturnType<typeof listSessions>>;

const first = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The one after it, with which something can begin. */
export const afterNextOf = ({ later }: Sessions, clock: Clock): NextSession => {
  const [session] = later;
  return session
    ? { id: session.id, words: first(sessionWords(session.startsAt, clock)) }
    : null;
};

/** The next session as it is named beside a due day. */
export const nextOf = ({ next }: Sessions, clock: Clock): NextSession =>
  next && { id: next.id, words: first(sessionWords(next.startsAt, clock)) };
