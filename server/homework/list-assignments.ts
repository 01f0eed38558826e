import { and, desc, eq, isNull } from "drizzle-orm";

import { comments } from "@/drizzle/schema/comments";
import {
  assignments,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { revealChoices, revealHolds, reveals } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { openSafetyReviews } from "../safety/records";
import type { OfCoupleInput } from "./inputs";
import { choicesOf, openness } from "./rules";
import { worksheetsOf } from "./worksheet-of";

/** A couple's homework for its care team: whose part is in, what each chose, what can be opened. */
export function listAssignments(caller: Caller, input: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const ofCouple = <
      T extends
        | typeof responses
        | typeof revealChoices
        | typeof revealHolds
        | typeof reveals
        | typeof comments,
    >(
      table: T,
    ) =>
      and(eq(table.practiceId, practiceId), eq(table.coupleId, input.coupleId));
    const [couple, given, parts, choices, holds, states, written, reviews] =
      await Promise.all([
        treatedCouple(tx, actor, input.coupleId),
        tx
          .select({
            id: assignments.id,
            seats: assignments.seats,
            sharing: assignments.sharing,
            dueOn: assignments.dueOn,
            createdAt: assignments.createdAt,
            takenBackAt: assignments.takenBackAt,
            versionId: worksheetVersions.id,
            digest: worksheetVersions.digest,
          })
          .from(assignments)
          .innerJoin(
            worksheetVersions,
            and(
              eq(worksheetVersions.practiceId, assignments.practiceId),
              eq(worksheetVersions.id, assignments.worksheetVersionId),
            ),
          )
          .where(
            and(
              eq(assignments.practiceId, practiceId),
              eq(assignments.coupleId, input.coupleId),
            ),
          )
          .orderBy(desc(assignments.createdAt), desc(assignments.id))
          .limit(200),
        tx
          .select({
            assignmentId: responses.assignmentId,
            partnerId: responses.partnerId,
            submittedAt: responses.submittedAt,
          })
          .from(responses)
          .where(ofCouple(responses)),
        tx
          .select({
            assignmentId: revealChoices.assignmentId,
            partnerId: revealChoices.partnerId,
            choice: revealChoices.choice,
          })
          .from(revealChoices)
          .where(ofCouple(revealChoices)),
        tx
          .select({
            assignmentId: revealHolds.assignmentId,
            source: revealHolds.source,
            liftedAt: revealHolds.liftedAt,
          })
          .from(revealHolds)
          .where(ofCouple(revealHolds)),
        tx
          .select({
            assignmentId: reveals.assignmentId,
            state: reveals.state,
            mayOpenByItself: reveals.mayOpenByItself,
            endedAt: reveals.endedAt,
          })
          .from(reveals)
          .where(ofCouple(reveals)),
        tx
          .select({
            id: comments.id,
            assignmentId: comments.assignmentId,
            seats: comments.seats,
            createdAt: comments.createdAt,
          })
          .from(comments)
          .where(and(ofCouple(comments), isNull(comments.takenBackAt))),
        openSafetyReviews(tx, practiceId, input.coupleId),
        recordAudit(tx, "homework.listed", {
          kind: "couple",
          id: input.coupleId,
          coupleId: input.coupleId,
        }),
      ]);
    authorize(treats(actor, couple));

    const worksheets = await worksheetsOf(tx, practiceId, given);
    return given.map(({ versionId: _version, digest, ...assignment }) => {
      const worksheet = worksheets(digest);
      const reveal = states.find((row) => row.assignmentId === assignment.id);
      const sideOf = (seat: "a" | "b") => {
        const isOf = (row: { assignmentId: string; partnerId: string }) =>
          row.assignmentId === assignment.id &&
          row.partnerId === couple.partners[seat].id;
        return {
          isAsked: assignment.seats.includes(seat),
          submittedAt: parts.find(isOf)?.submittedAt ?? null,
          choice: choices.find(isOf)?.choice ?? null,
        };
      };
      const sides = { a: sideOf("a"), b: sideOf("b") };
      const standing = holds.filter(
        (hold) => hold.assignmentId === assignment.id && !hold.liftedAt,
      );
      const isHeldForSafety =
        reviews.length > 0 ||
        standing.some(({ source }) => source === "safety");
      const isHeld = isHeldForSafety || standing.length > 0;
      return {
        ...assignment,
        title: worksheet.title,
        slug: worksheet.slug,
        minutes: worksheet.minutes,
        comments: written.filter((row) => row.assignmentId === assignment.id),
        sides,
        reveal: reveal && {
          endedAt: reveal.endedAt,
          mayOpenByItself: reveal.mayOpenByItself,
          isHeld,
          isHeldForSafety,
          openness: openness({
            state: reveal.state,
            isHeld,
            choices: choicesOf(sides),
          }),
        },
      };
    });
  });
}
