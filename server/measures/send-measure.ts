import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { giveMeasure } from "./give-measure";
import type { SendMeasureInput } from "./inputs";
import { planLock } from "./plan-records";

/** Sends a measure to one partner, or to each apart, once, every so many weeks or before each session. */
export const sendMeasure = (caller: Caller, input: SendMeasureInput) =>
  inPractice(
    caller,
    (tx, actor) => giveMeasure(tx, actor, input),
    input.everyWeeks === null && !input.beforeSessions
      ? []
      : [planLock(input.coupleId, input.slug)],
  );
