import type { getProgramme } from "@/server/pathways/get-programme";

import { WAITS_FOR_A_HAND } from "../../../_library/library-words";
import type { Names } from "../_words/homework-words";
import { type Clock, dayOf, shortDay } from "../_words/when";

type Pathway = NonNullable<Awaited<ReturnType<typeof getProgramme>>["pathway"]>;
export type Step = Pathway["steps"][number];
export type Running = Pathway;

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** "8 Dec", whatever the practice's clock says. */
export const dayOn = (day: string, clock: Clock): string =>
  shortDay(noon(day), { ...clock, timeZone: "UTC" });

const weeks = (days: number): string => {
  if (days % 7 !== 0) return days === 1 ? "1 day" : `${days} days`;
  return days === 7 ? "1 week" : `${days / 7} weeks`;
};

/** What a step waits for. */
export function waitWords({
  waitAfter,
  waitDays,
}: Pick<Step, "waitAfter" | "waitDays">): string {
  const later = waitDays > 0 ? `${weeks(waitDays)} ` : "";
  switch (waitAfter) {
    case "start":
      return waitDays > 0 ? `${later}after the start` : "at the start";
    case "given":
      return waitDays > 0
        ? `${later}after what was given last`
        : "right after what was given last";
    case "session":
      return waitDays > 0
        ? `${later}after the next session`
        : "after the next session";
    case "opened":
      return `${later}once what was given last is open`;
  }
}

const OFTEN = {
  week: "every week",
  two_weeks: "every 2 weeks",
  month: "every month",
} as const;

export const whoWords = (who: Step["who"], names: Names): string =>
  who === "each" ? `${names.a} and ${names.b}` : names[who];

/** "Stage 1, step 3" */
const stageWords = ({
  stage,
  eftStep,
}: Pick<Step, "stage" | "eftStep">): string | null =>
  stage === null
    ? null
    : `Stage ${stage}${eftStep === null ? "" : `, step ${eftStep}`}`;

/** One line under a step's title. */
export function stepWords(step: Step, names: Names, clock: Clock): string {
  if (step.state === "skipped") return "Skipped";
  if (step.state === "given" && step.givenOn) {
    const given = `Given ${dayOn(step.givenOn, clock)}`;
    return step.isDone ? `${given}, done` : given;
  }
  const why = step.missing ?? step.heldBack;
  if (why) return WAITS_FOR_A_HAND[why];
  const when = step.byItself
    ? `by itself, ${waitWords(step)}`
    : waitWords(step);
  return [
    whoWords(step.who, names),
    step.every && OFTEN[step.every],
    when,
    stageWords(step),
  ]
    .filter(Boolean)
    .join(", ");
}

/** Why this one is proposed now, or from when on it is meant. */
export function whyNext({ next, steps }: Running, clock: Clock): string | null {
  const step = steps.find(({ id }) => id === next?.stepId);
  if (!next || !step) return null;
  const why = step.missing ?? step.heldBack;
  if (why) return WAITS_FOR_A_HAND[why];
  const former = steps.find(({ id }) => id === next.formerId);
  const since = former ? former.title : "the start";
  const stage = stageWords(step);
  const fits = stage ? `It is for ${stage.toLowerCase()}. ` : "";
  if (next.readyOn === null) {
    return step.waitAfter === "opened"
      ? `${fits}It waits until ${since} is open to both.`
      : `${fits}It waits until their next session is set.`;
  }
  if (next.isReady) return `${fits}Its time has come.`;
  const today = dayOf(clock.now, clock.timeZone);
  const day = next.readyOn < today ? today : next.readyOn;
  return `${fits}It is meant for ${dayOn(day, clock)}, ${waitWords(step)}.`;
}

/** What to say where no step is proposed. */
export function whyNone({ steps }: Running, stage: number | null): string {
  const waiting = steps.filter(({ state }) => state === "waiting");
  if (waiting.length === 0) {
    return "Every step was given or skipped. End the programme, or add a step.";
  }
  return `The steps that are left are for another stage than ${stage ?? 1}. Change the stage, or give one from the list.`;
}

/** Whether anything that is not for the therapist alone is still to be given without a hand. */
export const goesOnByItself = (steps: readonly Step[]): boolean =>
  steps.some(
    ({ state, byItself, sharing }) =>
      state === "waiting" && byItself && sharing !== "private",
  );
