import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Actor, Caller } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import { inPractice, type Tx } from "../db";
import { keyring } from "../keys/keyring";
import { cellOf } from "../worksheets/cell-rules";
import { answerTo } from "../worksheets/condition-rules";
import { askedAfterwards } from "../worksheets/part-rules";
import { assignmentRecord } from "./assignment-record";
import { feedbackOf, saidIn } from "./feedback-records";
import type { OfAssignmentInput } from "./inputs";
import { keysOfAssignment } from "./records";
import { worksheetOf } from "./worksheet-of";

/** The questions are looked up only where one of them was answered. */
async function questionsOf(
  tx: Tx,
  actor: Actor,
  assignmentId: string,
  said: readonly { answers?: unknown }[],
) {
  if (said.every(({ answers }) => answers === undefined)) return [];
  const { practiceId } = actor;
  const assignment = await assignmentRecord(tx, actor, assignmentId);
  const worksheet = await worksheetOf(tx, { practiceId, ...assignment });
  return askedAfterwards(worksheet);
}

/** What each said alone after both wrote together, for whoever treats them. */
export function listFeedback(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId } = input;
    const [, rows, keyRows] = await Promise.all([
      coupleOfAssignment(tx, actor, assignmentId),
      feedbackOf(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner"]),
      recordAuditOfAssignment(tx, actor, "feedback.read", assignmentId),
    ]);
    const keys = await keyring(keyRows);
    const said = rows.map((row) => ({
      id: row.id,
      seat: row.seat,
      givenAt: row.givenAt,
      ...saidIn(keys, actor, row),
    }));
    const questions = await questionsOf(tx, actor, assignmentId, said);
    return said.map(({ answers, ...row }) => ({
      ...row,
      answers: questions.flatMap((field) => {
        const cell = cellOf(field, answerTo(answers, field.key));
        return cell.state === "open" ? [] : [{ label: field.label, cell }];
      }),
    }));
  });
}
