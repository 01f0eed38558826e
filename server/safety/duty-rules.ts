/** What is gone through before it is decided whether to report (clinical.md §7.3). */
export const DUTY_STEPS = [
  {
    key: "facts",
    label: "What was said or seen, in their words, with day and time",
  },
  {
    key: "safe_now",
    label: "Who may be harmed, and whether they are safe now",
  },
  {
    key: "law",
    label: "What the law asks here, of this profession, looked up",
  },
  {
    key: "consult",
    label: "Consulted a supervisor, a colleague or a lawyer",
  },
  {
    key: "told",
    label:
      "Telling the person of the duty: done, or left out because it would make it more dangerous",
  },
  { key: "after", label: "Who may react to a report, and how: planned for" },
] as const;

export const DUTY_STEP_KEYS = DUTY_STEPS.map(({ key }) => key);

export const DUTY_KINDS = [
  { kind: "report", label: "Mandated report" },
  { kind: "protect", label: "Duty to protect" },
] as const;

export type DutyKind = (typeof DUTY_KINDS)[number]["kind"];

const HOUR = 3_600_000;

/** By when, where the practice has said within how many hours; null where it has not. */
export const dutyDueAt = (openedAt: Date, hours: number | null): Date | null =>
  hours === null ? null : new Date(openedAt.getTime() + hours * HOUR);

export type GoneThrough = { ticks: readonly string[]; note: string };

/** The same list and the same note, in whatever order it was ticked. */
export const isSameList = (one: GoneThrough, other: GoneThrough): boolean =>
  one.note === other.note &&
  one.ticks.toSorted().join() === other.ticks.toSorted().join();

/** Why this is no moment of a report; null where it is one. */
export function reportedProblem(at: Date | null, now: Date): string | null {
  if (at === null) return "Say when it was reported.";
  return at > now ? "This is still ahead." : null;
}

/**
 * Why it cannot be decided yet; null when it can. A report never waits for a list: only who finds
 * that there is no duty has gone through all of it.
 */
export function dutyProblem(
  decision: "report" | "no_duty",
  ticks: readonly string[],
): string | null {
  const open = DUTY_STEP_KEYS.filter((key) => !ticks.includes(key)).length;
  return decision === "no_duty" && open > 0
    ? `Go through the list first: ${open} of ${DUTY_STEP_KEYS.length} are open.`
    : null;
}
