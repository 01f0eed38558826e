import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { keyring } from "../keys/keyring";
import type { HearJointAnswersInput } from "./inputs";
import { openedAnswer } from "./joint-part";
import { standingAnswers, worksheetTogether } from "./joint-records";
import { newerThan } from "./joint-rules";
import { keysOfAssignment } from "./records";

/**
 * What others wrote together since an open page looked last. The page asks by itself, so it
 * puts off no idle end; only where words are handed out is it a reading.
 */
export function hearJointAnswers(caller: Caller, input: HearJointAnswersInput) {
  return inPractice({ ...caller, isUnattended: true }, async (tx, actor) => {
    const { assignmentId, known } = input;
    const { practiceId } = actor;
    const [{ coupleId }, rows] = await Promise.all([
      worksheetTogether(tx, actor, assignmentId),
      standingAnswers(tx, actor, assignmentId),
    ]);
    const news = newerThan(rows, known);
    if (news.length === 0) return [];

    const [keyRows] = await Promise.all([
      keysOfAssignment(tx, actor, assignmentId, ["couple"]),
      recordAuditOfAssignment(tx, actor, "joint.read", assignmentId),
    ]);
    const keys = await keyring(keyRows);
    return news.map((row) => ({
      question: row.question,
      version: row.version,
      value: openedAnswer(keys, { practiceId, coupleId }, row),
    }));
  });
}
