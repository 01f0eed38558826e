import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { keyring } from "../keys/keyring";
import type { OfAssignmentInput } from "./inputs";
import { openedAnswer } from "./joint-part";
import {
  savedVersions,
  versionValues,
  worksheetTogether,
} from "./joint-records";
import { turnsOf } from "./joint-rules";
import { keysOfAssignment } from "./records";

const MOST = 200;

/** Everything that ever stood in what both write together, newest first: by whom and on which day. */
export function listJointVersions(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId } = input;
    const { practiceId } = actor;
    const [{ coupleId }, rows, keyRows] = await Promise.all([
      worksheetTogether(tx, actor, assignmentId),
      savedVersions(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["couple"]),
      recordAuditOfAssignment(tx, actor, "joint.read", assignmentId),
    ]);
    const turns = turnsOf(rows).slice(0, MOST);
    const [values, keys] = await Promise.all([
      versionValues(
        tx,
        actor,
        turns.map(({ id }) => id),
      ),
      keyring(keyRows),
    ]);
    const of = { practiceId, coupleId };
    const words = new Map(
      values.map((row) => [row.id, openedAnswer(keys, of, row)]),
    );
    return turns.map(({ id, question, rival, day, seat, member }) => ({
      id,
      question,
      rival,
      day,
      /** Null for a clinician; null in both for one who treats them no more. */
      seat,
      member: member?.split(" ")[0] ?? null,
      value: words.get(id) ?? null,
    }));
  });
}
