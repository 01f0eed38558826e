import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import type { OfAssignmentInput } from "./inputs";
import { jointPart } from "./joint-part";
import { standingAnswers, worksheetTogether } from "./joint-records";
import { keysOfAssignment } from "./records";
import { worksheetOf } from "./worksheet-of";

/** What both partners and their therapist write together, as it stands now. */
export function getJointPart(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId } = input;
    const { practiceId } = actor;
    const [opened, rows, keyRows] = await Promise.all([
      worksheetTogether(tx, actor, assignmentId),
      standingAnswers(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["couple"]),
      recordAuditOfAssignment(tx, actor, "joint.read", assignmentId),
    ]);
    const worksheet = await worksheetOf(tx, { practiceId, ...opened });
    const keys = await keyring(keyRows);
    const of = { practiceId, coupleId: opened.coupleId };
    const part = jointPart(worksheet, keys, of, rows);
    if (!part) throw new NotFound();
    return part;
  });
}
