import { and, eq, inArray } from "drizzle-orm";

import { safetyTasks } from "@/drizzle/schema/safety-tasks";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import type { NoteTaskInput } from "./inputs";
import { keepEntry } from "./keep-entry";
import { openedForCare, recordCare } from "./own-record";
import { lockedTasks } from "./task-records";
import { nextTryProblem } from "./task-rules";

/**
 * Done, by whoever says so, or not reached and tried again: of one step all that was open, since one talk
 * answers every alert before it; what was raised since it was read is not answered by it. The alerts themselves are signed apart.
 */
export function noteTask(caller: Caller, input: NoteTaskInput) {
  return inPractice(caller, async (tx, actor) => {
    const { step, outcome, note, nextTryAt, raisedUntil } = input;
    const record = await openedForCare(tx, actor, input);
    const { of, member } = record;
    const open = await lockedTasks(tx, actor, {
      ...of,
      step,
      raisedUntil,
    });
    if (open.length === 0) {
      throw new Conflict("This has been done already. Reload to see by whom.");
    }
    const now = new Date();
    const isDone = outcome === "done";
    const problem = isDone ? null : nextTryProblem(nextTryAt, now);
    if (problem) throw new BadInput({ nextTryAt: [problem] });

    await Promise.all([
      tx
        .update(safetyTasks)
        .set(isDone ? { doneAt: now, doneBy: member.memberId } : { nextTryAt })
        .where(
          and(
            eq(safetyTasks.practiceId, of.practiceId),
            inArray(
              safetyTasks.id,
              open.map(({ id }) => id),
            ),
          ),
        ),
      keepEntry(tx, record, {
        kind: outcome,
        step,
        body: { note, nextTryAt: isDone ? null : nextTryAt },
      }),
      recordCare(tx, of, isDone ? "task done" : "task tried"),
    ]);
  });
}
