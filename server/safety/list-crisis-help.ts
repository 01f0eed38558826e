import type { CrisisHelp } from "./crisis-definition";
import { ELSEWHERE, shippedCrisisHelp } from "./crisis-resources";

/** Every country's, by name, what holds elsewhere last: for whoever is not signed in or is somewhere else. */
export const listCrisisHelp = (): CrisisHelp[] =>
  [...shippedCrisisHelp().values()].sort(
    (x, y) =>
      Number(x.country === ELSEWHERE) - Number(y.country === ELSEWHERE) ||
      x.name.localeCompare(y.name, "en"),
  );
