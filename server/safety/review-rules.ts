/** What a therapist goes through before anything is decided (clinical.md §7.1). */
export const CHECKLIST = [
  { key: "safe_route", label: "Contact by a safe route, at a safe time" },
  { key: "alone", label: "Seen alone" },
  {
    key: "danger",
    label:
      "Fear, injury, control, escalation, weapons, strangulation, children, pets, pregnancy and separation gone through",
  },
  {
    key: "pattern",
    label: "One-way control, or a situation that got out of hand: considered",
  },
  {
    key: "immediate",
    label:
      "Immediate danger: emergency or police by the client’s choice, unless the law says otherwise",
  },
  { key: "plan", label: "Safety plan and advocates’ number offered" },
  { key: "report", label: "Whether a report is mandated: decided" },
  { key: "consult", label: "Consulted" },
  {
    key: "both_alike",
    label: "A session alone offered to both, in the same words",
  },
  {
    key: "wording",
    label: "Words for any change that do not expose anybody",
  },
] as const;

export type CheckKey = (typeof CHECKLIST)[number]["key"];

export const CHECK_KEYS = CHECKLIST.map(({ key }) => key);

export const DECISIONS = [
  {
    value: "pause",
    label: "Pause work together",
    help: "Recommended wherever there is fear, control, injury or danger. What is given again by itself ends, unless it is private and touches none of it.",
  },
  {
    value: "continue",
    label: "Go on with safeguards",
    help: "What is held opens again only as you lift each hold.",
  },
  {
    value: "end",
    label: "End it, and refer each of them",
    help: "“I recommend individual work for each of you at this stage” exposes nobody.",
  },
] as const;

export type Decision = (typeof DECISIONS)[number]["value"];

type Review = { decision: Decision | null; closedAt: Date | null };

/** Nothing of the couple opens, and nothing that touches, discloses or stirs up is given. */
export const blocks = ({ decision, closedAt }: Review): boolean =>
  closedAt === null && decision !== "continue";

type Checked = { decision: Decision | null; ticks: readonly string[] };

/** Why it cannot be closed yet; null when it can. */
export function closeProblem({ decision, ticks }: Checked): string | null {
  const open = CHECK_KEYS.filter((key) => !ticks.includes(key));
  if (open.length > 0) {
    return `Go through the checklist first: ${open.length} of ${CHECK_KEYS.length} are open.`;
  }
  return decision === null ? "Decide first how work together goes on." : null;
}

const FIRST_SESSION = 6;
const EVERY_SESSIONS = 12;

/**
 * The session after which both are asked again: the sixth, and every twelfth from there. Null where
 * none has been reached.
 */
export const sessionToRescreen = (held: number): number | null =>
  held < FIRST_SESSION
    ? null
    : FIRST_SESSION +
      Math.floor((held - FIRST_SESSION) / EVERY_SESSIONS) * EVERY_SESSIONS;

/** Whether this is the sixth, or one of every twelfth from there. */
export const isRescreenSession = (nth: number): boolean =>
  sessionToRescreen(nth) === nth;

/** What was asked or sent in these days before a session counts for it: it is asked for ahead of the day. */
const AHEAD = 14 * 86_400_000;

export const countsFor = (session: Date, done: Date | null): boolean =>
  done !== null && done.getTime() + AHEAD >= session.getTime();

/** Whether this person is to be asked again: for the session, or since the chosen day, they sent none. */
export function isRescreenDue(
  {
    sessions,
    rescreenOn,
    today,
  }: {
    sessions: readonly Date[];
    rescreenOn: string | null;
    today: string;
  },
  lastCheck: Date | null,
): boolean {
  const held = sessions.toSorted((x, y) => x.getTime() - y.getTime());
  const session = sessionToRescreen(held.length);
  const since = session === null ? undefined : held[session - 1];
  if (since && !countsFor(since, lastCheck)) return true;
  return (
    rescreenOn !== null &&
    rescreenOn <= today &&
    (lastCheck === null || lastCheck.toISOString().slice(0, 10) < rescreenOn)
  );
}
