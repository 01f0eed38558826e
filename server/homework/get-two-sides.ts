import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { keyring } from "../keys/keyring";
import { answersPlace, notePlace } from "../keys/places";
import { currentEdition } from "../library/edition-records";
import { reviewsOfAssignment } from "../safety/records";
import type { Answers } from "../worksheets/condition-rules";
import { promiseOf } from "../worksheets/decides-check-rules";
import { hasJar, jointPartOf } from "../worksheets/part-rules";
import { shareUnits } from "../worksheets/projection";
import { therapistRows } from "../worksheets/therapist-rules";
import { assignmentRecord } from "./assignment-record";
import type { OfAssignmentInput } from "./inputs";
import { whyNotOpen } from "./opens-only-if";
import { yetToPromise } from "./promise-records";
import { keysOfAssignment } from "./records";
import { finishedParts, releasedUnits, standingHolds } from "./reveal-records";
import { choicesOf, openness, standOf } from "./rules";
import { smallerOf } from "./smaller-version";
import { editionOf } from "./worksheet-of";

/** Both finished parts next to each other, for the care team: gaps, scores, what is private. */
export function getTwoSides(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { assignmentId } = input;
    const [assignment, couple, finished, holds, released, keyRows, reviews] =
      await Promise.all([
        assignmentRecord(tx, actor, assignmentId),
        coupleOfAssignment(tx, actor, assignmentId),
        finishedParts(tx, actor, assignmentId),
        standingHolds(tx, actor, assignmentId),
        releasedUnits(tx, actor, assignmentId),
        keysOfAssignment(tx, actor, assignmentId, ["partner", "couple"]),
        reviewsOfAssignment(tx, practiceId, assignmentId),
        recordAuditOfAssignment(tx, actor, "responses.read", assignmentId),
      ]);
    const { coupleId } = assignment;
    const { worksheet, measure } = await editionOf(tx, {
      practiceId,
      ...assignment,
    });

    const keys = await keyring(keyRows);
    const yet = await yetToPromise(tx, actor, { couple, worksheet });
    const whyNot = await whyNotOpen(tx, actor, { couple, worksheet });
    const sideOf = (seat: "a" | "b") => {
      const { id: partnerId, name } = couple.partners[seat];
      const part = finished.find((row) => row.partnerId === partnerId);
      const answers: Answers | undefined =
        part &&
        JSON.parse(
          keys.open(
            part.answers,
            answersPlace({ practiceId, assignmentId, partnerId }),
          ),
        );
      return {
        name,
        isAsked: assignment.seats.includes(seat),
        submittedAt: part?.submittedAt ?? null,
        choice: part?.choice ?? null,
        answers,
      };
    };
    const sides = { a: sideOf("a"), b: sideOf("b") };
    const rows = therapistRows(
      worksheet,
      { a: sides.a.answers, b: sides.b.answers },
      { a: { name: sides.a.name }, b: { name: sides.b.name } },
    );
    const openUnits = new Set(
      released.filter((row) => row.releasedAt).map((row) => row.unit),
    );
    const next = worksheet.next
      ? await currentEdition(tx, actor, worksheet.next)
      : undefined;
    const withoutAnswers = ({ answers: _read, ...side }: typeof sides.a) =>
      side;

    return {
      id: assignment.id,
      coupleId,
      title: worksheet.title,
      /** It has a result, and items instead of questions. */
      isMeasure: measure !== null,
      sharing: assignment.sharing,
      /** Goes on after the opening, in a part that all three write. */
      goesOn: jointPartOf(worksheet) !== null,
      hasJar: hasJar(worksheet),
      /** What the therapist may look at with them. */
      prompts: jointPartOf(worksheet)?.prompts ?? [],
      /** What it prepares. */
      next: next ? { slug: next.slug, title: next.title } : null,
      /** Why no work on this while a sign of violence is under review. */
      notNow: reviews.some(({ code }) => code.startsWith("IPV_"))
        ? (worksheet.notWhileViolence ?? null)
        : null,
      dueOn: assignment.dueOn,
      /** The session before which it is due; its day moves with it. */
      sessionId: assignment.sessionId,
      takenBackAt: assignment.takenBackAt,
      /** Its partner begins it anew whenever they need it, for as long as it stands. */
      entries: assignment.standingId && {
        isEnded: assignment.entriesEndedAt !== null,
      },
      note:
        assignment.note &&
        keys.open(
          assignment.note,
          notePlace({ practiceId, coupleId, assignmentId }),
        ),
      smaller: smallerOf(keys, assignment, {
        practiceId,
        coupleId,
        assignmentId,
      }),
      minutes: worksheet.minutes,
      sides: { a: withoutAnswers(sides.a), b: withoutAnswers(sides.b) },
      rows,
      /** What both tick before anything is shown, and who has not. */
      promise: yet.length > 0 ? { ...promiseOf(worksheet), yet } : null,
      /** What one of them said alone stands against opening it. */
      whyNotOpen: assignment.reveal === "closed" ? whyNot : null,
      reveal: assignment.reveal && {
        state: assignment.reveal,
        endedAt: assignment.endedAt,
        together: assignment.together === true,
        mayOpenByItself: assignment.mayOpenByItself ?? false,
        canOpenByItself: worksheet.autoReveal,
        isHeldByTherapist: holds.some(({ source }) => source === "therapist"),
        isHeldForSafety:
          reviews.length > 0 || holds.some(({ source }) => source === "safety"),
        hasOpenReview: reviews.length > 0,
        openness: openness({
          sharing: assignment.sharing,
          state: assignment.reveal,
          isHeld: holds.length > 0 || reviews.length > 0,
          choices: choicesOf(sides),
          isPromised: yet.length === 0,
        }),
        /** The author took back their consent to whatever is not shown yet. */
        isRestKept:
          assignment.reveal === "open" && choicesOf(sides).includes("private"),
        /** To be said again when it is opened: what nobody has read is not opened. */
        seen: standOf(finished),
        units: shareUnits(worksheet).map((unit) => ({
          ...unit,
          isOpen: openUnits.has(unit.key),
        })),
      },
    };
  });
}
