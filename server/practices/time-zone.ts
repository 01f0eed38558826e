import { eq } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { practices } from "@/drizzle/schema/practices";

import type { Tx } from "../driver";
import { NotFound } from "../errors";

/** Where a practice's days and mornings are. */
export async function timeZoneOf(
  tx: Tx,
  { practiceId }: { practiceId: PracticeId },
): Promise<string> {
  const [row] = await tx
    .select({ timeZone: practices.timeZone })
    .from(practices)
    .where(eq(practices.practiceId, practiceId));
  if (!row) throw new NotFound();
  return row.timeZone;
}
