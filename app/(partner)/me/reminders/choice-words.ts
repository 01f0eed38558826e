type Practice = { isOn: boolean; daysBefore: number; most: number };

const EVENINGS = ["on the evening of the day", "the evening before"];

/** "One the evening before it is due, and at most one after." */
export function eachWords({
  daysBefore,
  most,
}: Pick<Practice, "daysBefore" | "most">): string {
  const when = EVENINGS[daysBefore] ?? `${daysBefore} evenings before`;
  const first = `One ${when} it is due`;
  if (most === 1) return `${first}, and no more.`;
  return most === 2
    ? `${first}, and at most one after.`
    : `${first}, and at most ${most - 1} after.`;
}

/** What their therapist's way means just now. */
export const askedWords = ({ isOn }: Pick<Practice, "isOn">): string =>
  isOn
    ? "As it is now: one for each worksheet, unless your therapist leaves one out."
    : "As it is now: none, unless your therapist asks for one.";

/** "New York" */
export const zoneWords = (zone: string): string =>
  zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
