import { eq } from "drizzle-orm";

import { practices } from "@/drizzle/schema/practices";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { NotFound } from "../errors";
import { dayIn } from "./day-rules";

/** Today, by the clock of the practice. */
export async function practiceDay(tx: Tx, actor: Actor): Promise<string> {
  const [row] = await tx
    .select({ timeZone: practices.timeZone })
    .from(practices)
    .where(eq(practices.practiceId, actor.practiceId));
  if (!row) throw new NotFound();
  return dayIn(new Date(), row.timeZone);
}
