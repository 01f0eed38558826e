/** What an author may want done with a finished part (clinical.md §1.2). */
export type Choice = "share" | "in_session" | "private";

/** Who may ever read the answers beside author and therapist, as it was given. */
export type Sharing = "private" | "reveal" | "therapist_decides" | "shared";

export type RevealState = "closed" | "open" | "shut";

/** How far one partner's part is, as its author sees it. The other's part never enters. */
export type OwnState =
  | "to_do"
  /** Nothing to do alone: both write in one place until one of the three says that it is finished. */
  | "together"
  /** Closed for a while, as its writer wished. */
  | "waiting"
  | "choosing"
  | "sent"
  | "done"
  | "opened"
  | "past"
  | "taken_back";

type OwnPart = {
  sharing: Sharing;
  reveal: RevealState;
  isTakenBack: boolean;
  isSubmitted: boolean;
  hasChosen: boolean;
  isWaiting?: boolean;
};

/** One sentence for every wait: a hold, a refusal and an unfinished half look the same. */
export function ownState(part: OwnPart): OwnState {
  if (part.reveal === "open") return "opened";
  if (part.reveal === "shut") return "past";
  if (part.isTakenBack) return "taken_back";
  if (part.sharing === "shared") return "together";
  if (!part.isSubmitted) return part.isWaiting ? "waiting" : "to_do";
  if (part.sharing === "private") return "sent";
  return part.hasChosen ? "done" : "choosing";
}

/** Why nothing of this part changes any more, in words for its author. */
export const closedWords = (reveal: Exclude<RevealState, "closed">): string =>
  reveal === "open"
    ? "This has been opened already and stays as it is."
    : "Your therapist has closed this one unopened. What you wrote stays with you.";

/** Said to whatever would read or end a part during its wait. */
export const STILL_CLOSED =
  "This is closed until its time is over. Nothing of it is lost.";

/** Minutes after finishing in which the first choice still belongs to whoever wrote. */
export const CHOICE_MINUTES = 15;

type Choosing = {
  from: Choice | null;
  to: Choice;
  submittedAt: Date;
  now: Date;
};

/**
 * A phone in the other partner's hand must not move a choice towards sharing, nor find out
 * which one stands by trying. The first choice is part of finishing; after that everything
 * but "private" asks for the password.
 */
export function asksForPassword({
  from,
  to,
  submittedAt,
  now,
}: Choosing): boolean {
  if (to === "private") return false;
  if (from !== null) return true;
  return now.getTime() - submittedAt.getTime() > CHOICE_MINUTES * 60_000;
}

/** Keeping private means that no copy exists. */
export const leavesACopy = (choice: Choice): boolean => choice !== "private";

type SeenPart = {
  partnerId: string;
  submittedAt: Date;
  choice: Choice | null;
};

/** One text for how both parts stand; another one as soon as either is sent or chosen anew. */
export const standOf = (parts: readonly SeenPart[]): string =>
  parts
    .map(
      ({ partnerId, submittedAt, choice }) =>
        `${partnerId} ${submittedAt.toISOString()} ${choice}`,
    )
    .toSorted()
    .join(", ");

type Readiness = {
  sharing: Sharing;
  state: RevealState;
  isHeld: boolean;
  /** Of each who was given it. */
  choices: readonly (Choice | null)[];
  /** Both have ticked what the worksheet has them promise. */
  isPromised: boolean;
};

export type Openness =
  | "open"
  /** Nothing of it is kept from either: both write it in one place. */
  | "together"
  | "shut"
  | "held"
  | "unpromised"
  | "ready"
  | "refused"
  | "waiting";

type Side = { isAsked: boolean; choice: Choice | null };

/** What those chose who were given it. */
export const choicesOf = ({ a, b }: { a: Side; b: Side }): (Choice | null)[] =>
  [a, b].filter(({ isAsked }) => isAsked).map(({ choice }) => choice);

/** Whether the therapist can open this, and if not, why, for the therapist's eyes alone. */
export function openness({
  sharing,
  state,
  isHeld,
  choices,
  isPromised,
}: Readiness): Openness {
  if (state !== "closed") return state;
  if (sharing === "shared") return "together";
  if (choices.includes("private")) return "refused";
  if (choices.includes(null)) return "waiting";
  if (isHeld) return "held";
  return isPromised ? "ready" : "unpromised";
}
