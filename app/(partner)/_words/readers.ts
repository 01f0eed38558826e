import type { Seat } from "@/app/_components/seat";
import type { Sharing } from "@/server/homework/rules";

type Names = Record<Seat, string>;

const otherSeat = (seat: Seat): Seat => (seat === "a" ? "b" : "a");

type Part = {
  sharing: Sharing;
  /** Some of it may be shown to both in session. */
  isShownInSession: boolean;
  therapist: string;
  other: string;
};

/** Who reads it, in a sentence under the mark. */
export function whoReads({ sharing, therapist, other, ...part }: Part): string {
  if (sharing === "private") {
    return part.isShownInSession
      ? `${other} sees nothing of it unless ${therapist} shows both of you a part in session.`
      : `${other} does not see any of it.`;
  }
  if (sharing === "shared") {
    return `You and ${other} write it in one place. ${therapist} reads along.`;
  }
  return sharing === "reveal"
    ? `${other} sees nothing unless you choose so and ${therapist} lets it open.`
    : `${other} sees nothing unless you agree and ${therapist} shows a part of it.`;
}

export const otherName = (names: Names, seat: Seat): string =>
  names[otherSeat(seat)];

const shownWords = (
  seats: readonly Seat[],
  own: Seat,
  { therapist, other }: Pick<Part, "therapist" | "other">,
): string =>
  seats.includes(own)
    ? `${therapist} showed this to ${other}`
    : `${therapist} showed you this from ${other}`;

/** How it came to be read by both: opened of both, or shown of one. */
export function openedWords(
  seats: readonly Seat[],
  own: Seat,
  { therapist, other }: Pick<Part, "therapist" | "other">,
): string {
  return seats.length > 1
    ? "Opened together"
    : shownWords(seats, own, { therapist, other });
}

type RowOf = Pick<Part, "therapist" | "other"> & { sharing?: Sharing };

/** The same in the line of a list. */
export function openedRowWords(
  seats: readonly Seat[],
  own: Seat,
  { therapist, other, ...part }: RowOf,
): string {
  if (part.sharing === "shared") return "Written together";
  return seats.length > 1
    ? `Opened with ${therapist}`
    : shownWords(seats, own, { therapist, other });
}
