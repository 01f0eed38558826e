const DAY = 86_400_000;

/** For how long both find it on their first page, whatever they do about it. */
const ASKED_DAYS = 14;

/** Both were asked and still find it there: for both it ends at the same moment. */
export const stillAsked = (lastAskedAt: Date | null, now: Date): boolean =>
  lastAskedAt !== null &&
  now.getTime() - lastAskedAt.getTime() < ASKED_DAYS * DAY;
