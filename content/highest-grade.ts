import type { Reading } from "@/server/packs/reading-age";

/** What partners read is read tired, upset or in a hurry. */
const HIGHEST_GRADE = 8;

export const isHard = (reading: Reading): boolean =>
  reading !== null && reading.grade > HIGHEST_GRADE;

export const tooHard = (line: string): string =>
  `${line}, harder than grade ${HIGHEST_GRADE}: say it in shorter sentences and plainer words`;

/** Asked in the very words that were tested, or it is another instrument. Each by name, so that no other slips by. */
export const EXACT_WORDS: Readonly<Record<string, string>> = {
  sdqs: "its one question is scored only as it was published",
  "pcl-5": "the items are those of the National Center for PTSD, word for word",
  "csi-4": "the items are those of its authors, word for word",
  hark: "the four questions are those that were validated, word for word",
};
