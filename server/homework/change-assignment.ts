import { and, eq } from "drizzle-orm";

import { assignments } from "@/drizzle/schema/homework";
import { reveals } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { dueDay } from "../calendar/session-records";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { keyring } from "../keys/keyring";
import { notePlace } from "../keys/places";
import { practiceDay } from "../practices/practice-day";
import { keepWishes } from "../reminders/wish-records";
import { mayOpenProblem, whyFixed } from "./assign-rules";
import { assignmentRecord } from "./assignment-record";
import { dueAfter, dueProblem } from "./due-rules";
import type { ChangeAssignmentInput } from "./inputs";
import { keysOfAssignment, revealLock } from "./records";
import { smallerProblem } from "./smaller-rules";
import { sealedSmaller } from "./smaller-version";
import { editionOf } from "./worksheet-of";

/** Changes the day, the words that go with it and whether it may open by itself, until it is opened or closed. */
export function changeAssignment(caller: Caller, input: ChangeAssignmentInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const { practiceId } = actor;
      const { assignmentId, note, smaller, mayOpenByItself } = input;
      const [assignment, keyRows, today] = await Promise.all([
        assignmentRecord(tx, actor, assignmentId),
        keysOfAssignment(tx, actor, assignmentId, ["couple"]),
        practiceDay(tx, actor),
      ]);
      const couple = await treatedCouple(tx, actor, assignment.coupleId);
      authorize(treats(actor, couple));
      const fixed = whyFixed(assignment);
      if (fixed) throw fixed;

      const { worksheet, measure } = await editionOf(tx, {
        practiceId,
        ...assignment,
      });
      const after = dueAfter(input, assignment);
      const due =
        "before" in after
          ? await dueDay(tx, actor, {
              coupleId: couple.id,
              sessionId: after.before,
              dueOn: null,
            })
          : after;
      const day = dueProblem(due.dueOn, { today, standing: assignment.dueOn });
      const opening = mayOpenProblem(worksheet, {
        sharing: assignment.sharing,
        mayOpenByItself,
      });
      const less = smallerProblem(smaller ?? null, {
        ...worksheet,
        isMeasure: measure !== null,
      });
      if (day || opening || less) {
        throw new BadInput({
          ...less,
          ...(day && { dueOn: [day] }),
          ...(opening && { mayOpenByItself: [opening] }),
        });
      }

      const keys = await keyring(keyRows);
      const at = { practiceId, coupleId: couple.id, assignmentId };
      await Promise.all([
        tx
          .update(assignments)
          .set({
            ...due,
            note:
              note === null
                ? null
                : keys.seal({ kind: "couple" }, note, notePlace(at)),
            ...(smaller !== undefined && sealedSmaller(keys, smaller, at)),
          })
          .where(
            and(
              eq(assignments.practiceId, practiceId),
              eq(assignments.id, assignmentId),
            ),
          ),
        keepWishes(tx, couple, input.remind, [{ practiceId, ...assignment }]),
        assignment.reveal &&
          tx
            .update(reveals)
            .set({ mayOpenByItself })
            .where(
              and(
                eq(reveals.practiceId, practiceId),
                eq(reveals.assignmentId, assignmentId),
              ),
            ),
        recordAudit(
          tx,
          "worksheet.changed",
          { kind: "assignment", id: assignmentId, coupleId: couple.id },
          {
            due: due.dueOn ?? "none",
            mayOpenByItself,
            ...(smaller !== undefined && {
              smallerMinutes: smaller?.minutes ?? "none",
            }),
          },
        ),
      ]);
    },
    [revealLock(input.assignmentId)],
  );
}
