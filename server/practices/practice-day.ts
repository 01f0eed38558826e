import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { dayIn } from "./day-rules";
import { timeZoneOf } from "./time-zone";

/** Today, by the clock of the practice. */
export const practiceDay = async (tx: Tx, actor: Actor): Promise<string> =>
  dayIn(new Date(), await timeZoneOf(tx, actor));
