import { dayAndTime } from "../calendar/session-rules";
import { dayAfter } from "../homework/repeat-rules";
import { inOrder } from "./order-rules";
import { fitsStage, type Stage } from "./stage-rules";

export type WaitAfter = "start" | "given" | "session" | "opened";

export type Step = {
  id: string;
  position: number;
  state: "waiting" | "given" | "skipped";
  waitAfter: WaitAfter;
  waitDays: number;
  stage: number | null;
  eftStep: number | null;
  givenOn: string | null;
  givenAt: Date | null;
  assignmentIds: readonly string[];
};

export type Around = {
  startedOn: string;
  stage: Stage | null;
  /** Of both; what is to come as well. */
  sessions: readonly { startsAt: Date }[];
  /** When what was given was opened for both, which both know. */
  openedAt: ReadonlyMap<string, Date>;
  now: Date;
  timeZone: string;
};

export type Next = {
  stepId: string;
  /** From which day it is meant; null while that is not known. */
  readyOn: string | null;
  isReady: boolean;
  /** Which step its wait counts from; null where it counts from the start. */
  formerId: string | null;
};

/** What was given last before this moment of the programme: from it the waits are counted. */
const lastGiven = (steps: readonly Step[]): Step | null =>
  steps
    .filter(({ givenAt }) => givenAt !== null)
    .toSorted(
      (x, y) =>
        (y.givenAt?.getTime() ?? 0) - (x.givenAt?.getTime() ?? 0) ||
        y.position - x.position,
    )[0] ?? null;

/** The day from which its wait counts; null while that has not come. */
function countsFrom(
  step: Step,
  former: Step | null,
  { startedOn, sessions, openedAt, timeZone }: Around,
): string | null {
  if (step.waitAfter === "start") return startedOn;
  if (step.waitAfter === "given") return former?.givenOn ?? startedOn;
  if (step.waitAfter === "session") {
    const since = former?.givenAt ?? null;
    const [next] = sessions
      .filter(({ startsAt }) =>
        since
          ? startsAt > since
          : dayAndTime(startsAt, timeZone).day >= startedOn,
      )
      .toSorted((x, y) => x.startsAt.getTime() - y.startsAt.getTime());
    return next ? dayAndTime(next.startsAt, timeZone).day : null;
  }
  const opened = (former?.assignmentIds ?? []).flatMap(
    (id) => openedAt.get(id) ?? [],
  );
  const [first] = opened.toSorted((x, y) => x.getTime() - y.getTime());
  return first ? dayAndTime(first, timeZone).day : null;
}

/** A session is over when its day is: what comes after it comes the day after. */
const AFTER_SESSION = 1;

/**
 * The step to propose: the first that is still waiting and is for where the couple stands. It looks at what
 * the therapist did, at the calendar and at what is open to both, and at nothing that one partner did alone.
 */
export function nextStep(steps: readonly Step[], around: Around): Next | null {
  const step = inOrder(steps).find(
    (one) => one.state === "waiting" && fitsStage(one, around.stage),
  );
  if (!step) return null;
  const former = step.waitAfter === "start" ? null : lastGiven(steps);
  const from = countsFrom(step, former, around);
  const days =
    step.waitDays + (step.waitAfter === "session" ? AFTER_SESSION : 0);
  const readyOn = from === null ? null : dayAfter(from, days);
  const today = dayAndTime(around.now, around.timeZone).day;
  return {
    stepId: step.id,
    readyOn,
    isReady: readyOn !== null && readyOn <= today,
    formerId: former?.id ?? null,
  };
}
