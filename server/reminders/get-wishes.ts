import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { assignmentRecord } from "../homework/assignment-record";
import type { OfAssignmentInput } from "./inputs";
import { settingsOf } from "./settings-records";
import { wishesOf } from "./wish-records";

/** Whom their therapist has reminded of one worksheet by mail; never what either chose for themselves. */
export function getWishes(caller: Caller, { assignmentId }: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [assignment, rows, practice] = await Promise.all([
      assignmentRecord(tx, actor, assignmentId),
      wishesOf(tx, practiceId, assignmentId),
      settingsOf(tx, practiceId),
    ]);
    const couple = await treatedCouple(tx, actor, assignment.coupleId);
    authorize(treats(actor, couple));
    const wished = (seat: "a" | "b") =>
      rows.find(({ partnerId }) => partnerId === couple.partners[seat].id)
        ?.byMail ?? practice.isOn;
    return {
      most: practice.most,
      seats: assignment.sharing === "shared" ? [] : assignment.seats,
      byMail: { a: wished("a"), b: wished("b") },
    };
  });
}
