import type { CrisisHelp } from "./crisis-definition";
import { ELSEWHERE, shippedCrisisHelp } from "./crisis-resources";

/** Who can be reached in a crisis in this country, or what holds everywhere. The same for everyone. */
export function getCrisisHelp(country: string): CrisisHelp {
  const all = shippedCrisisHelp();
  const help = all.get(country) ?? all.get(ELSEWHERE);
  if (!help) throw new Error("There is no help for other countries.");
  return help;
}
