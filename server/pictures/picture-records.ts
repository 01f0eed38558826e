import { and, count, eq, sql } from "drizzle-orm";

import { jointPictures } from "@/drizzle/schema/joint";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { BadInput, NotFound } from "../errors";
import { pictureOf } from "../worksheets/picture-answer-rules";
import { WORDS } from "./picture-rules";

type Person = Exclude<Actor, { kind: "job" }>;

export const authorOf = (actor: Person) => ({
  partnerId: actor.kind === "partner" ? actor.partnerId : null,
  memberId: actor.kind === "member" ? actor.memberId : null,
});

export async function jointPictureRecord(
  tx: Tx,
  { practiceId }: Actor,
  pictureId: string,
) {
  const [row] = await tx
    .select({
      assignmentId: jointPictures.assignmentId,
      coupleId: jointPictures.coupleId,
      body: jointPictures.body,
    })
    .from(jointPictures)
    .where(
      and(
        eq(jointPictures.practiceId, practiceId),
        eq(jointPictures.id, pictureId),
      ),
    );
  if (!row) throw new NotFound();
  return row;
}

/** Whether a picture was sent for this question of this worksheet. */
export async function hasJointPicture(
  tx: Tx,
  { practiceId }: Actor,
  at: { assignmentId: string; question: string; pictureId: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: jointPictures.id })
    .from(jointPictures)
    .where(
      and(
        eq(jointPictures.practiceId, practiceId),
        eq(jointPictures.id, at.pictureId),
        eq(jointPictures.assignmentId, at.assignmentId),
        eq(jointPictures.question, at.question),
      ),
    );
  return rows.length > 0;
}

/** An answer names a picture that was sent for the same question, or none. */
export async function requireJointPicture(
  tx: Tx,
  actor: Actor,
  answer: { assignmentId: string; question: string; value: unknown },
): Promise<void> {
  const { assignmentId, question } = answer;
  const pictureId = pictureOf(answer.value)?.picture;
  if (pictureId === undefined) return;
  if (
    !(await hasJointPicture(tx, actor, { assignmentId, question, pictureId }))
  )
    throw new BadInput({ [question]: [WORDS.gone] });
}

/** How many this person sent here within the last hour. */
export async function countLatelySent(
  tx: Tx,
  actor: Person,
  assignmentId: string,
): Promise<number> {
  const [row] = await tx
    .select({ sent: count() })
    .from(jointPictures)
    .where(
      and(
        eq(jointPictures.practiceId, actor.practiceId),
        eq(jointPictures.assignmentId, assignmentId),
        actor.kind === "partner"
          ? eq(jointPictures.partnerId, actor.partnerId)
          : eq(jointPictures.memberId, actor.memberId),
        sql`${jointPictures.savedAt} > now() - interval '1 hour'`,
      ),
    );
  return row?.sent ?? 0;
}
