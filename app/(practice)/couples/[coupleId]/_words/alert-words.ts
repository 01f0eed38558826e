const HEADLINES: Record<string, (name: string) => string> = {
  SI_ACUTE: (name) => `${name} may be thinking of suicide now`,
  SI_POSITIVE: (name) => `${name} answered that there are thoughts of suicide`,
  IPV_POSITIVE: () => "Something about safety needs your review",
  IPV_IMMINENT: () => "Something about danger now needs your review",
  HARM_OTHERS: (name) => `${name} answered about hurting somebody`,
  CHILD_VULN: () => "A child or somebody dependent may not be safe",
  SEX_COERCION: () => "Something about unwanted sex needs your review",
  SHARE_PRESSURE: (name) => `${name} was not able to answer freely`,
  SUBSTANCE: (name) => `${name} answered about alcohol or drugs`,
  TRAUMA: (name) => `${name}’s answers point to trauma`,
  MOOD_ANX: (name) => `${name}’s answers point to low mood or anxiety`,
  DETERIORATION: (name) => `${name} is doing worse than before`,
  SECRET: () => "Something was said that the other does not know",
  LEAVING: (name) => `${name} is thinking about separating`,
  NEEDS_TALK: (name) => `${name} may want a talk with you alone`,
};

/** What an alert is about, in plain words for the care team. */
export const alertHeadline = (code: string, name: string): string =>
  HEADLINES[code]?.(name) ?? "An answer needs your review";

const BY_SEVERITY = {
  critical: "Needs a look within 15 minutes",
  high: "Needs a look the same day",
  medium: "Needs a look before the next session",
} as const;

/** By when it should be looked at (clinical.md §1.4). */
export function alertUrgency(
  code: string,
  severity: keyof typeof BY_SEVERITY,
): string {
  if (code === "SHARE_PRESSURE")
    return "Needs a look before anything is opened";
  if (code === "MOOD_ANX") return "Needs a look within three days";
  return BY_SEVERITY[severity];
}

/** What an open alert keeps closed meanwhile; null where it holds nothing. */
export function alertHolds(code: string): string | null {
  if (code.startsWith("IPV_")) {
    return "All unopened homework of this couple is held. Their screens look as before.";
  }
  return code === "SHARE_PRESSURE"
    ? "This worksheet is held. Their screens look as before."
    : null;
}

export const DISPOSITIONS = [
  { value: "contacted", label: "Contacted" },
  { value: "discussed", label: "Discussed in session" },
  { value: "safety_plan", label: "Safety plan made" },
  { value: "referred", label: "Referred" },
  { value: "reported", label: "Reported to an authority" },
  { value: "no_action", label: "No action" },
] as const;

export type Disposition = (typeof DISPOSITIONS)[number]["value"];

export const dispositionWords = (value: string | null): string =>
  DISPOSITIONS.find((one) => one.value === value)?.label ?? "Reviewed";
