import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { keysOfAssignment } from "../homework/records";
import { ownOrShown } from "../homework/shown-records";
import { keyring } from "../keys/keyring";
import { commentPlace } from "../keys/places";
import type { ListCommentsInput } from "./inputs";
import { commentsAbout } from "./records";

/** Comments on one worksheet: all of them for the care team, to a partner those written to them. */
export function listComments(
  caller: Caller,
  { assignmentId }: ListCommentsInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [rows, keyRows] = await Promise.all([
      commentsAbout(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner", "couple"]),
      actor.kind === "partner"
        ? ownOrShown(tx, actor, assignmentId)
        : coupleOfAssignment(tx, actor, assignmentId),
      recordAuditOfAssignment(tx, actor, "comments.read", assignmentId),
    ]);
    const isTheirs = (seats: readonly string[]) =>
      actor.kind !== "partner" || seats.includes(actor.seat);

    const keys = await keyring(keyRows);
    return rows
      .filter(
        ({ seats, takenBackAt }) =>
          isTheirs(seats) && (actor.kind === "member" || !takenBackAt),
      )
      .map(({ body, writtenBy, by, ...comment }) => ({
        ...comment,
        by: by?.split(" ")[0] ?? "your therapist",
        isOwn: actor.kind === "member" && actor.memberId === writtenBy,
        words: keys.open(
          body,
          commentPlace({
            practiceId,
            coupleId: comment.coupleId,
            commentId: comment.id,
          }),
        ),
      }));
  });
}
