import type { Audience } from "./audience-mark";

/** What the person who writes reads beside the mark. */
export function wordsToPartner(
  audience: Exclude<Audience, "clinicians">,
  names: { therapist: string; other: string },
): string {
  if (audience === "author") return "Only you";
  if (audience === "partner") return `You and ${names.therapist}`;
  return `You, ${names.other} and ${names.therapist}`;
}

/** What the therapist reads. `names` are the partners who can read it, in seat order. */
export function wordsToTherapist(
  audience: Audience,
  names: readonly string[] = [],
): string {
  if (audience === "author") return "Only you";
  if (audience === "clinicians") return "Clinicians";
  if (names.length === 0) return "Both and you";
  return names.length === 1
    ? `${names[0]} and you`
    : `${names.join(", ")} and you`;
}
