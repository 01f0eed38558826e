/** What is done after an answer about not wanting to live, in this order (clinical.md §7.2). */
export const STEPS = [
  { step: "contact", label: "Contact now" },
  { step: "day", label: "Follow up within a day" },
  { step: "week", label: "Follow up within a week" },
] as const;

export type Step = (typeof STEPS)[number]["step"];

type Task = {
  step: Step;
  raisedAt: Date;
  dueAt: Date;
  nextTryAt: Date | null;
  doneAt: Date | null;
};

/** By when it is to be done, or tried again. */
export const turnOf = ({
  dueAt,
  nextTryAt,
}: Pick<Task, "dueAt" | "nextTryAt">): Date => nextTryAt ?? dueAt;

const first = (x: Date, y: Date) => x.getTime() - y.getTime();

/**
 * One of each step: of what is open the one whose turn comes first, since one talk answers them all;
 * where nothing is open, what was done last. With it, up to which alert this is the state.
 */
export function tasksByStep<T extends Task>(
  tasks: readonly T[],
): (T & { raisedUntil: Date })[] {
  return STEPS.flatMap(({ step }) => {
    const of = tasks.filter((task) => task.step === step);
    const [open] = of
      .filter(({ doneAt }) => doneAt === null)
      .toSorted((x, y) => first(turnOf(x), turnOf(y)));
    const [last] = of.toSorted((x, y) => first(y.raisedAt, x.raisedAt));
    const shown = open ?? last;
    return shown && last ? [{ ...shown, raisedUntil: last.raisedAt }] : [];
  });
}

export const isOverdue = (task: Omit<Task, "step">, now: Date): boolean =>
  task.doneAt === null && turnOf(task) < now;

const MOST_DAYS = 7;
const DAY = 86_400_000;

/** Why this is no next try; null where it is one. */
export function nextTryProblem(at: Date | null, now: Date): string | null {
  if (at === null) return "Say when you try again.";
  if (at <= now) return "Choose a time that is still ahead.";
  return at.getTime() > now.getTime() + MOST_DAYS * DAY
    ? "Try again within a week."
    : null;
}

const UNITS = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
] as const;

/** How long ago, or how long from now, in one unit: "3 hours". */
export function spanWords(from: Date, to: Date): string {
  const span = Math.abs(to.getTime() - from.getTime());
  for (const [size, unit] of UNITS) {
    const many = Math.floor(span / size);
    if (many > 0) return `${many} ${unit}${many === 1 ? "" : "s"}`;
  }
  return "less than a minute";
}
