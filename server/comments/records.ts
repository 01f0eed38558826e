import { and, asc, eq, isNull, sql } from "drizzle-orm";

import { comments } from "@/drizzle/schema/comments";
import { members } from "@/drizzle/schema/practices";

import type { Actor, Partner } from "../auth/actor";
import type { Tx } from "../db";

/** Which worksheets somebody wrote to this partner about. */
export const commentedFor = (tx: Tx, { practiceId, coupleId, seat }: Partner) =>
  tx
    .selectDistinct({ assignmentId: comments.assignmentId })
    .from(comments)
    .where(
      and(
        eq(comments.practiceId, practiceId),
        eq(comments.coupleId, coupleId),
        sql`${seat} = any (${comments.seats})`,
        isNull(comments.takenBackAt),
      ),
    )
    .orderBy(comments.assignmentId);

/** What was written about one worksheet, as far as row security lets this session read it. */
export const commentsAbout = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  assignmentId: string,
) =>
  tx
    .select({
      id: comments.id,
      coupleId: comments.coupleId,
      seats: comments.seats,
      body: comments.body,
      writtenBy: comments.writtenBy,
      by: members.name,
      createdAt: comments.createdAt,
      takenBackAt: comments.takenBackAt,
    })
    .from(comments)
    .leftJoin(
      members,
      and(
        eq(members.practiceId, comments.practiceId),
        eq(members.id, comments.writtenBy),
      ),
    )
    .where(
      and(
        eq(comments.practiceId, practiceId),
        eq(comments.assignmentId, assignmentId),
      ),
    )
    .orderBy(asc(comments.createdAt), asc(comments.id));
