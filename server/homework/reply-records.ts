import { and, eq, sql } from "drizzle-orm";

import { jointAnswers } from "@/drizzle/schema/joint";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";

type Seat = "a" | "b";

/** No question of a worksheet has a dot, so a reply is never one of those that they write together. */
const REPLY = /^reply\.(.+)\.(a|b)$/;

/** Under which name it is kept what one of them said to a unit of the other's. */
export const replyTo = (unit: string, by: Seat): string =>
  `reply.${unit}.${by}`;

export const isReply = sql`${jointAnswers.question} like 'reply.%'`;

/** Who said the short word under which of the other's words. That it is there is all it tells: no time. */
export async function repliesOf(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  assignmentId: string,
): Promise<{ unit: string; by: Seat }[]> {
  const rows = await tx
    .select({ question: jointAnswers.question })
    .from(jointAnswers)
    .where(
      and(
        eq(jointAnswers.practiceId, practiceId),
        eq(jointAnswers.assignmentId, assignmentId),
        isReply,
      ),
    );
  return rows.flatMap(({ question }) => {
    const [, unit, by] = REPLY.exec(question) ?? [];
    return unit && (by === "a" || by === "b") ? [{ unit, by }] : [];
  });
}
