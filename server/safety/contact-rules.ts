const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);

type Named = {
  /** What they ticked: that it is the partner they come here with. */
  isTicked: boolean;
  contact: string;
  /** The first name of the other. */
  other: string;
};

/** Ticked, or called by the other's name: whoever is in fear may tick what is expected of them. */
const mayBeThePartner = ({ isTicked, contact, other }: Named): boolean =>
  isTicked ||
  (wordsOf(other).length > 0 &&
    wordsOf(other).every((word) => wordsOf(contact).includes(word)));

export type ContactWarning = "violent_partner" | "partner" | "violence" | null;

/** What is said beside an emergency contact before anybody calls it (clinical.md §7.2). */
export function contactWarning(
  named: Named,
  { mayBeViolent }: { mayBeViolent: boolean },
): ContactWarning {
  const isPartner = mayBeThePartner(named);
  if (isPartner && mayBeViolent) return "violent_partner";
  if (isPartner) return "partner";
  return mayBeViolent ? "violence" : null;
}
