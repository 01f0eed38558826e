import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { hashedId } from "../hashed-id";
import { assignmentRecord } from "../homework/assignment-record";
import { keysOfAssignment } from "../homework/records";
import { finishedParts } from "../homework/reveal-records";
import { worksheetOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { therapistRows } from "../worksheets/therapist-rules";
import { WHOLE } from "./about";
import { answerKept, unitsOf } from "./answer-rules";
import type { KeepAnswerInput } from "./inputs";
import { putIn } from "./put-in";

/** Keeps one answer that the other does not read as a disclosure. Its words stay where they are. */
export function keepAnswer(caller: Caller, input: KeepAnswerInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { assignmentId, seat, question, row } = input;
    const [assignment, couple, parts, keyRows] = await Promise.all([
      assignmentRecord(tx, actor, assignmentId),
      coupleOfAssignment(tx, actor, assignmentId),
      finishedParts(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner", "clinicians"]),
    ]);
    authorize(treats(actor, couple));
    const partnerId = couple.partners[seat].id;
    const part = parts.find((one) => one.partnerId === partnerId);
    if (!part) throw new NotFound();

    const worksheet = await worksheetOf(tx, { practiceId, ...assignment });
    const keys = await keyring(keyRows);
    const place = answersPlace({ practiceId, assignmentId, partnerId });
    const rows = therapistRows(worksheet, {
      [seat]: JSON.parse(keys.open(part.answers, place)),
    });
    const answer = answerKept(rows, { seat, question, row }, part.choice);
    if (!answer) throw new NotFound();

    const [kept] = await Promise.all([
      putIn(tx, actor, keys, {
        id: hashedId([partnerId, assignmentId, question, row]),
        coupleId: couple.id,
        partnerId,
        source: "part",
        assignmentId,
        secretsPolicy: couple.secretsPolicy,
        about: {
          ...WHOLE,
          question,
          row,
          label: answer.label,
          units: unitsOf(worksheet, { question, row }),
        },
      }),
      recordAudit(tx, "restricted.written", {
        kind: "partner",
        id: partnerId,
        coupleId: couple.id,
      }),
    ]);
    return kept;
  });
}
