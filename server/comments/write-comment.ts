import { randomUUID } from "node:crypto";

import { comments } from "@/drizzle/schema/comments";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import { assignmentRecord } from "../homework/assignment-record";
import { keysOfAssignment } from "../homework/records";
import { keyring } from "../keys/keyring";
import { commentPlace } from "../keys/places";
import { queueEmail } from "../outbox/queue-email";
import type { WriteCommentInput } from "./inputs";
import { audiencesOf, sealsWith, seatsOf } from "./rules";

/** Writes to one partner or to both about a worksheet; a mail says only that there is something new. */
export function writeComment(caller: Caller, input: WriteCommentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { assignmentId, audience, words } = input;
    const [assignment, couple, keyRows] = await Promise.all([
      assignmentRecord(tx, actor, assignmentId),
      coupleOfAssignment(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner", "couple"]),
    ]);
    authorize(treats(actor, couple));
    if (assignment.takenBackAt) {
      throw new Conflict(
        "This was taken back. Give it back first, then write.",
      );
    }
    if (!audiencesOf(assignment.seats).includes(audience)) {
      throw new BadInput({ audience: ["Choose somebody who was asked."] });
    }

    const seats = seatsOf(audience);
    const recipients = seats.map((seat) => couple.partners[seat].id);
    const [partnerId] = recipients;
    const commentId = randomUUID();
    const kind = sealsWith(seats);
    const keys = await keyring(keyRows);
    const body = keys.seal(
      kind === "couple" ? { kind } : { kind, partnerId },
      words,
      commentPlace({ practiceId, coupleId: couple.id, commentId }),
    );
    await Promise.all([
      tx.insert(comments).values({
        practiceId,
        id: commentId,
        coupleId: couple.id,
        assignmentId,
        seats,
        body,
        writtenBy: actor.memberId,
      }),
      ...recipients.map((id) =>
        queueEmail(tx, practiceId, "something-new", { partnerId: id }),
      ),
      recordAudit(
        tx,
        "comment.written",
        { kind: "comment", id: commentId, coupleId: couple.id },
        { audience },
      ),
    ]);
    return { commentId };
  });
}
