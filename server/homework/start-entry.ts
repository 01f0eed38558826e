import { assignments } from "@/drizzle/schema/homework";
import { reveals } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import { emptyEntry } from "./entry-rules";
import type { OfStandingInput } from "./inputs";
import { ownEntries } from "./own-entries";
import { partLock } from "./records";
import { ownStanding } from "./standing-records";

const ENDED =
  "There are no new entries of this one any more. What you wrote stays here.";

/** A fresh entry of what stands with this partner; the empty one where there is one already. */
export function startEntry(caller: Caller, { standingId }: OfStandingInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, coupleId } = actor;
      const [standing, entries] = await Promise.all([
        ownStanding(tx, actor, standingId),
        ownEntries(tx, actor),
      ]);
      if (standing.endedAt) throw new Conflict(ENDED);
      const empty = emptyEntry(entries, standingId);
      if (empty) return { assignmentId: empty.id };

      const id = crypto.randomUUID();
      const { versionId: worksheetVersionId, sharing, assignedBy } = standing;
      const seats = [standing.seat];
      await tx.insert(assignments).values({
        practiceId,
        id,
        coupleId,
        worksheetVersionId,
        seats,
        sharing,
        standingId,
        assignedBy,
      });
      await Promise.all([
        sharing === "therapist_decides" &&
          tx.insert(reveals).values({
            practiceId,
            assignmentId: id,
            coupleId,
            seats,
            worksheetVersionId,
            openUnits: [],
          }),
        recordAudit(tx, "entry.begun", {
          kind: "assignment",
          id,
          coupleId,
        }),
      ]);
      return { assignmentId: id };
    },
    [partLock(standingId)],
  );
}
