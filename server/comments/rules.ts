export type Seat = "a" | "b";
export type CommentAudience = Seat | "both";

/** Whom a comment about this worksheet can be written to: nobody who was not asked ever learns of it. */
export const audiencesOf = (asked: readonly Seat[]): CommentAudience[] =>
  asked.length === 2 ? ["both", "a", "b"] : [...asked];

export const seatsOf = (audience: CommentAudience): Seat[] =>
  audience === "both" ? ["a", "b"] : [audience];

/** Which key seals it: one partner's own, or the couple's where both may read. */
export const sealsWith = (seats: readonly Seat[]) =>
  seats.length === 2 ? "couple" : "partner";
