import { assignments, standingWorksheets } from "@/drizzle/schema/homework";
import { reveals } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { dueDay } from "../calendar/session-records";
import { keepsTheRecord, treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput, Forbidden } from "../errors";
import { keyring } from "../keys/keyring";
import { notePlace } from "../keys/places";
import { currentEdition } from "../library/edition-records";
import { queueEmail } from "../outbox/queue-email";
import { practiceDay } from "../practices/practice-day";
import { openSafetyReviews } from "../safety/records";
import { isTogetherFromStart } from "../worksheets/part-rules";
import { shareUnits } from "../worksheets/projection";
import { assignmentProblem, seatsOfEach } from "./assign-rules";
import { dueProblem } from "./due-rules";
import { staysOpen } from "./entry-rules";
import type { AssignWorksheetInput } from "./inputs";
import { keepEdition } from "./keep-edition";
import { keysOf } from "./records";

/** Gives a worksheet to a couple. What does not open for both together becomes two, neither of which tells of the other. */
export function assignWorksheet(caller: Caller, input: AssignWorksheetInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [couple, reviews, keyRows, today, worksheet] = await Promise.all([
      treatedCouple(tx, actor, input.coupleId),
      openSafetyReviews(tx, practiceId, input.coupleId),
      keysOf(tx, { practiceId, coupleId: input.coupleId }, ["couple"]),
      practiceDay(tx, actor),
      currentEdition(tx, actor, input.slug),
    ]);
    authorize(treats(actor, couple));

    if (worksheet?.therapistUnlock && !keepsTheRecord(actor, couple)) {
      throw new Forbidden(
        "The therapist of record gives this one, when the couple is ready for it.",
      );
    }
    const problem = assignmentProblem(worksheet, input, reviews.length > 0);
    const due = await dueDay(tx, actor, input);
    const day = dueProblem(due.dueOn, { today });
    if (!worksheet || problem || day) {
      throw new BadInput({ ...problem, ...(day && { dueOn: [day] }) });
    }

    const versionId = await keepEdition(tx, actor, {
      kind: "worksheet",
      definition: worksheet,
    });
    const keys = await keyring(keyRows);
    const given = seatsOfEach(input).map((seats) => {
      const id = crypto.randomUUID();
      const note = input.note
        ? keys.seal(
            { kind: "couple" },
            input.note,
            notePlace({ practiceId, coupleId: couple.id, assignmentId: id }),
          )
        : null;
      return {
        practiceId,
        id,
        coupleId: couple.id,
        worksheetVersionId: versionId,
        seats,
        sharing: input.sharing,
        ...due,
        standingId: staysOpen(worksheet, input.sharing) ? id : null,
        note,
        assignedBy: actor.memberId,
      };
    });

    const standing = given.flatMap(
      ({ standingId, seats: [seat], sharing, ...one }) =>
        standingId &&
        seat &&
        (sharing === "private" || sharing === "therapist_decides")
          ? [{ ...one, id: standingId, seat, sharing }]
          : [],
    );
    if (standing.length > 0) {
      await tx
        .insert(standingWorksheets)
        .values(standing.map(({ note: _note, dueOn: _due, ...one }) => one));
    }
    await tx.insert(assignments).values(given);
    await Promise.all(
      given.flatMap(({ id, seats }) => [
        input.sharing !== "private" &&
          tx.insert(reveals).values({
            practiceId,
            assignmentId: id,
            coupleId: couple.id,
            seats,
            worksheetVersionId: versionId,
            together: isTogetherFromStart(worksheet),
            mayOpenByItself: input.mayOpenByItself,
            openUnits: shareUnits(worksheet)
              .filter((unit) => unit.gate === "open")
              .map((unit) => unit.key),
          }),
        ...seats.map((seat) =>
          queueEmail(tx, practiceId, "something-new", {
            partnerId: couple.partners[seat].id,
          }),
        ),
        recordAudit(
          tx,
          "worksheet.assigned",
          { kind: "assignment", id, coupleId: couple.id },
          {
            worksheet: worksheet.slug,
            sharing: input.sharing,
            seats,
            ...(worksheet.therapistUnlock && { unlocked: true }),
          },
        ),
      ]),
    );
    return { assignmentIds: given.map(({ id }) => id) };
  });
}
