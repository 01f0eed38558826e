type Standing = {
  parts: number;
  done: number;
  /** The day of the practice's clock on which they were last reminded. */
  remindedOn: string | null;
};

/** What only whoever treats the two knows; null for everybody else. */
type Known = {
  hasJoined: boolean;
  /** No mail may go to this person now. */
  mailsAreOff: boolean;
  sharesMailbox: boolean;
} | null;

/** Why nobody is reminded now, in words; null when they can be. */
export function remindProblem(
  { parts, done, remindedOn }: Standing,
  known: Known,
  today: string,
): string | null {
  if (done >= parts) return "There is nothing left to do here.";
  if (remindedOn !== null && remindedOn >= today)
    return "A reminder went out today. The next one can go tomorrow.";
  if (known && !known.hasJoined)
    return "They have no way in yet. Invite them on the couple page first.";
  if (known?.mailsAreOff)
    return "No mail may go to them now. The way to reach them stands in their safety record.";
  if (known?.sharesMailbox)
    return "Somebody else gets mail at this address too. Speak to them in session.";
  return null;
}
