import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { openedBlocks } from "../worksheets/couple-view-rules";
import { assignmentRecord } from "./assignment-record";
import type { OfAssignmentInput } from "./inputs";
import { jointPart } from "./joint-part";
import { standingAnswers } from "./joint-records";
import { openedUnits } from "./opened-units";
import { copyKeysOf, keysOf } from "./records";
import { repliesOf } from "./reply-records";
import { releasedUnits } from "./reveal-records";
import { worksheetOf } from "./worksheet-of";

/** What both partners now read of an opened worksheet, for their care team: word for word the same. */
export function getCoupleView(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { assignmentId } = input;
    const [assignment, couple, rows, together, replies] = await Promise.all([
      assignmentRecord(tx, actor, assignmentId),
      coupleOfAssignment(tx, actor, assignmentId),
      releasedUnits(tx, actor, assignmentId),
      standingAnswers(tx, actor, assignmentId),
      repliesOf(tx, actor, assignmentId),
    ]);
    const isOpen = assignment.reveal === "open";
    if (!isOpen && !assignment.together) throw new NotFound();
    const of = { practiceId, coupleId: couple.id };
    const [copyKeys, coupleKeys, worksheet] = await Promise.all([
      copyKeysOf(tx, of, assignmentId),
      keysOf(tx, of, ["couple"]),
      worksheetOf(tx, { practiceId, ...assignment }),
      recordAudit(tx, "reveal.read", {
        kind: "assignment",
        id: assignmentId,
        coupleId: couple.id,
      }),
    ]);

    const keys = await keyring([...copyKeys, ...coupleKeys]);
    const { a, b } = couple.partners;
    const unitsOf = (partnerId: string) =>
      openedUnits(rows, keys, { practiceId, assignmentId, partnerId });
    return {
      title: worksheet.title,
      openedAt: assignment.endedAt,
      blocks: isOpen
        ? openedBlocks(
            worksheet,
            assignment.seats,
            { a: a.name, b: b.name },
            { a: unitsOf(a.id), b: unitsOf(b.id) },
          )
        : [],
      replies,
      joint: jointPart(worksheet, keys, of, together),
    };
  });
}
