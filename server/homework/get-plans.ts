import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { jointPartOf } from "../worksheets/part-rules";
import { daysIn } from "../worksheets/turn-rules";
import type { OfAssignmentInput } from "./inputs";
import { openedAnswer } from "./joint-part";
import { standingAnswers, worksheetTogether } from "./joint-records";
import { keysOfAssignment } from "./records";
import { worksheetOf } from "./worksheet-of";

/** The days both have planned together, and nothing else of it: they go into calendars that others see. */
export function getPlans(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { assignmentId } = input;
    const { practiceId } = actor;
    const [part, rows, keyRows] = await Promise.all([
      worksheetTogether(tx, actor, assignmentId),
      standingAnswers(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["couple"]),
      recordAuditOfAssignment(tx, actor, "joint.read", assignmentId),
    ]);
    const worksheet = await worksheetOf(tx, { practiceId, ...part });
    const calendar = jointPartOf(worksheet)?.calendar;
    if (!calendar) throw new NotFound();
    const row = rows.find(({ question }) => question === calendar.of);
    if (!row) return { days: [] };
    const keys = await keyring(keyRows);
    const list = openedAnswer(
      keys,
      { practiceId, coupleId: part.coupleId },
      row,
    );
    return { days: [...new Set(daysIn(list, calendar.on))].toSorted() };
  });
}
