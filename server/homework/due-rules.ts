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
