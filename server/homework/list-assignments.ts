import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { openSafetyReviews } from "../safety/records";
import { homeworkOfCouple } from "./couple-homework-records";
import type { OfCoupleInput } from "./inputs";
import { promisedByBoth } from "./promise-records";
import { choicesOf, openness } from "./rules";
import { editionsOf } from "./worksheet-of";

/** A couple's homework for its care team: whose part is in, what each chose, what can be opened. */
export function listAssignments(caller: Caller, input: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [couple, [given, parts, choices, holds, states, written], reviews] =
      await Promise.all([
        treatedCouple(tx, actor, input.coupleId),
        homeworkOfCouple(tx, practiceId, input.coupleId),
        openSafetyReviews(tx, practiceId, input.coupleId),
        recordAudit(tx, "homework.listed", {
          kind: "couple",
          id: input.coupleId,
          coupleId: input.coupleId,
        }),
      ]);
    authorize(treats(actor, couple));

    const editionOf = await editionsOf(tx, practiceId, given);
    const agreed = choices.some(({ choice }) => choice !== "private");
    const promised = await promisedByBoth(
      tx,
      actor,
      given
        .filter(({ sharing }) => sharing === "therapist_decides" && agreed)
        .map(({ id, digest }) => {
          const { slug, promise = null } = editionOf(digest).worksheet;
          return { id, coupleId: couple.id, slug, promise };
        }),
    );
    return given.map(({ versionId: _version, digest, ...assignment }) => {
      const { worksheet, measure } = editionOf(digest);
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
        isMeasure: measure !== null,
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
            isPromised:
              worksheet.promise === undefined ||
              promised.some(({ id }) => id === assignment.id),
          }),
        },
      };
    });
  });
}
