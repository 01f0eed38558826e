import type { Choice, Openness, Sharing } from "@/server/homework/rules";
import type { HeldFor } from "@/server/safety/rules";

export type { HeldFor };

type Seat = "a" | "b";

export type Side = {
  isAsked: boolean;
  submittedAt: Date | null;
  choice: Choice | null;
};

export type Sides = Record<Seat, Side>;
export type Names = Record<Seat, string>;

const SEATS = ["a", "b"] as const;

const asked = (sides: Sides) => SEATS.filter((seat) => sides[seat].isAsked);

/** Who reads the answers, as the therapist chose when assigning. */
export const sharingWords = (
  sharing: Sharing,
  mayOpenByItself = false,
): string => {
  if (sharing === "private") return "Read by you only";
  if (sharing === "therapist_decides") return "You show single answers";
  if (sharing === "shared") return "Both write it together";
  return mayOpenByItself
    ? "Opens for both, may open by itself"
    : "Opens for both, with you";
};

const CHOICES: Record<Choice, string> = {
  share: "said yes to sharing",
  in_session: "wants to open it in session",
  private: "keeps it private",
};

/** What an author chose after seeing what the other would see; only the care team reads it. */
export function choiceWords(side: Side, sharing: Sharing): string | null {
  if (sharing === "private" || !side.submittedAt) return null;
  return side.choice ? CHOICES[side.choice] : "has not chosen yet";
}

/** The one whose answers the therapist shows, and whom; null where both parts open together. */
export function shownTo(
  sides: Sides,
  names: Names,
): { author: string; reader: string } | null {
  const [seat, ...others] = asked(sides);
  if (seat === undefined || others.length > 0) return null;
  return { author: names[seat], reader: names[seat === "a" ? "b" : "a"] };
}

/** What was chosen of a reveal that is agreed to. */
export function agreementWords(sides: Sides, names: Names): string {
  const { a, b } = sides;
  const one = shownTo(sides, names);
  if (one) {
    const choice = a.isAsked ? a.choice : b.choice;
    return choice === "share"
      ? `${one.author} said yes to showing ${one.reader} a part of it.`
      : `${one.author} wants to show ${one.reader} a part of it in session.`;
  }
  if (a.choice !== b.choice) return "Both said yes, one of them in session.";
  return a.choice === "share"
    ? "Both said yes to sharing."
    : "Both want to open it in session.";
}

export const allIn = (sides: Sides): boolean =>
  asked(sides).every((seat) => sides[seat].submittedAt !== null);

export const noneIn = (sides: Sides): boolean =>
  asked(sides).every((seat) => sides[seat].submittedAt === null);

/** "Both parts in", "Ana’s part in", "Finished", "Not in yet". */
export function partsWords(sides: Sides, names: Names): string {
  const seats = asked(sides);
  const finished = seats.filter((seat) => sides[seat].submittedAt);
  const [first] = finished;
  if (!first) return "Not in yet";
  if (finished.length === 2) return "Both parts in";
  return seats.length === 2 ? `${names[first]}’s part in` : "Finished";
}

/** Whom a closed reveal still waits for, for the therapist's eyes alone. */
export function waitsFor(sides: Sides, names: Names): string {
  const missing = asked(sides).filter((seat) => !sides[seat].submittedAt);
  if (missing.length === 2) return "Waiting for both parts";
  const [last] = missing;
  if (last) return `Waiting for ${names[last]}’s part`;
  const undecided = asked(sides).filter((seat) => !sides[seat].choice);
  const [one] = undecided;
  return undecided.length === 1 && one
    ? `Waiting for ${names[one]}’s choice`
    : "Waiting for their choices";
}

/** Who keeps it private: "Ana keeps", "Both keep". */
export function refusers(sides: Sides, names: Names): string {
  const who = SEATS.filter((seat) => sides[seat].choice === "private");
  const [first] = who;
  return who.length === 1 && first ? `${names[first]} keeps` : "Both keep";
}

const HELD: Record<Exclude<HeldFor, null>, string> = {
  review: "Held until the safety review is finished",
  safety: "Held for safety until you lift it",
  therapist: "Held by the care team",
};

export const heldWords = (heldFor: HeldFor): string =>
  heldFor ? HELD[heldFor] : "Held";

type Standing = {
  openness: Openness;
  heldFor: HeldFor;
  sides: Sides;
  names: Names;
};

/** "Opened for both", "Shown to Ben" */
export function openedWords(sides: Sides, names: Names): string {
  const one = shownTo(sides, names);
  return one ? `Shown to ${one.reader}` : "Opened for both";
}

/** "Both agreed", "Ana agreed" */
export const agreedWords = (sides: Sides, names: Names): string =>
  `${shownTo(sides, names)?.author ?? "Both"} agreed`;

/** Where a reveal stands, in one short line. */
export function standingWords({
  openness,
  heldFor,
  sides,
  names,
}: Standing): string {
  switch (openness) {
    case "open":
      return openedWords(sides, names);
    case "together":
      return "With them, in one place";
    case "shut":
      return "Closed unopened";
    case "ready":
      return shownTo(sides, names)
        ? "Ready for you to show"
        : "Ready for you to open";
    case "held":
      return heldWords(heldFor);
    case "unpromised":
      return "Waits for what both promise";
    case "refused":
      return `${refusers(sides, names)} it private`;
    case "waiting":
      return waitsFor(sides, names);
  }
}

/** Who reads the note that stands above the questions. */
export function noteReaders(sides: Sides, names: Names): string {
  if (sides.a.isAsked && sides.b.isAsked) {
    return `${names.a} and ${names.b} both read it.`;
  }
  return `Only ${sides.a.isAsked ? names.a : names.b} reads it.`;
}
