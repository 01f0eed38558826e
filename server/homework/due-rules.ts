const YEARS_AHEAD = 2;

type Around = {
  /** Where the practice is. */
  today: string;
  /** The day that stands already: it may stay, however long ago it was. */
  standing?: string | null;
};

const lastDay = (today: string): string =>
  `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;

/** Why nothing can be due on this day; null when it can. */
export function dueProblem(
  dueOn: string | null,
  { today, standing = null }: Around,
): string | null {
  if (dueOn === null || dueOn === standing) return null;
  if (dueOn < today) return "Choose today or a later day.";
  return dueOn > lastDay(today)
    ? "Choose a day within the next two years."
    : null;
}

type Standing = { dueOn: string | null; sessionId: string | null };
type Asked = {
  dueOn: string | null;
  /** Null: before no session. Not given: as it was, if the day stays. */
  sessionId?: string | null | undefined;
};

/** What a change makes of it: the same session still, another one to look up, or a day alone. */
export function dueAfter(
  { dueOn, sessionId }: Asked,
  standing: Standing,
): Standing | { before: string } {
  if (sessionId !== undefined && sessionId !== standing.sessionId) {
    return sessionId === null ? { dueOn, sessionId } : { before: sessionId };
  }
  // A day chosen by hand does not move with any session.
  const stays = dueOn === standing.dueOn || typeof sessionId === "string";
  return stays
    ? { dueOn: standing.dueOn, sessionId: standing.sessionId }
    : { dueOn, sessionId: null };
}
