import { hasJar } from "../worksheets/part-rules";
import type { CoupleRecords } from "./couple-homework-records";
import { choicesOf, openness } from "./rules";
import type { Edition } from "./worksheet-of";

type Couple = { partners: Record<"a" | "b", { id: string }> };
type Seat = "a" | "b";

/** Every assignment with whose part is in, what each chose, and whether it can be opened. */
export function homeworkIn(
  [given, parts, choices, holds, states, written]: CoupleRecords,
  couple: Couple,
  {
    editionOf,
    hasSafetyReview,
    promised,
  }: {
    editionOf: (digest: string) => Edition;
    hasSafetyReview: boolean;
    /** Those for which nothing is to be promised, or both have. */
    promised: readonly string[];
  },
) {
  return given.map(({ versionId: _version, digest, ...assignment }) => {
    const { worksheet, measure } = editionOf(digest);
    const reveal = states.find((row) => row.assignmentId === assignment.id);
    const sideOf = (seat: Seat) => {
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
      hasSafetyReview || standing.some(({ source }) => source === "safety");
    const isHeld = isHeldForSafety || standing.length > 0;
    const finishedAt = ({ id }: { id: string }) =>
      parts.find((row) => row.assignmentId === id)?.submittedAt.getTime() ?? 0;
    return {
      ...assignment,
      /** A later one of the same stands for all of them. */
      isEarlierEntry:
        assignment.standingId !== null &&
        given.some(
          (one) =>
            one.standingId === assignment.standingId &&
            finishedAt(one) > finishedAt(assignment),
        ),
      title: worksheet.title,
      slug: worksheet.slug,
      isMeasure: measure !== null,
      minutes: worksheet.minutes,
      /** Each finds something small to do for the other in it. */
      offersActs: worksheet.acts !== undefined,
      /** Both go on dates out of it and say alone how it was. */
      hasJar: hasJar(worksheet),
      comments: written.filter((row) => row.assignmentId === assignment.id),
      sides,
      reveal: reveal && {
        endedAt: reveal.endedAt,
        mayOpenByItself: reveal.mayOpenByItself,
        isHeld,
        isHeldForSafety,
        openness: openness({
          sharing: assignment.sharing,
          state: reveal.state,
          isHeld,
          choices: choicesOf(sides),
          isPromised:
            worksheet.promise === undefined || promised.includes(assignment.id),
        }),
      },
    };
  });
}

export type CoupleHomework = ReturnType<typeof homeworkIn>[number];
