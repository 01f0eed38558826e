import { and, eq, max } from "drizzle-orm";

import { checkRequests } from "@/drizzle/schema/safety-mode";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";

/** When both of a couple were last asked for the personal tools again. */
export async function lastAskedOf(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  coupleId: string,
): Promise<Date | null> {
  const [row] = await tx
    .select({ at: max(checkRequests.askedAt) })
    .from(checkRequests)
    .where(
      and(
        eq(checkRequests.practiceId, practiceId),
        eq(checkRequests.coupleId, coupleId),
      ),
    );
  return row?.at ?? null;
}
