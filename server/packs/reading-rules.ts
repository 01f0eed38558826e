type Counted = { words: number; sentences: number; syllables: number };

/**
 * The grade of a US school whose pupils read it: 0.39 × words a sentence + 11.8 × syllables a
 * word − 15.59, to one decimal and never below 0. Kincaid, Fishburne, Rogers and Chissom,
 * "Derivation of New Readability Formulas for Navy Enlisted Personnel", Research Branch Report
 * 8-75, 1975. It is made for English.
 */
export function gradeOf({ words, sentences, syllables }: Counted): number {
  if (words === 0 || sentences === 0) return 0;
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return Math.max(0, Math.round(grade * 10) / 10);
}

/** Who is in the first grade is six. */
export const ageOf = (grade: number): number => Math.round(grade) + 5;

export const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/** A label without a full stop is a sentence by itself. */
export const sentencesIn = (text: string): number =>
  text.split(/[.!?…]+(?=\s|$)/).filter((part) => wordsIn(part).length > 0)
    .length;

/** Where in a file words stand that whoever fills it in reads. */
const READ = new Set([
  "label",
  "title",
  "help",
  "over",
  "term",
  "text",
  "words",
  "note",
  "danger",
  "intro",
  "lead",
  "examples",
  "poles",
  "anchors",
  "ends",
  "labels",
  "free",
  "starter",
  "aside",
]);

/** Every text in it that is read, in the order of the file. */
export function textsRead(value: unknown, isRead = false): string[] {
  if (typeof value === "string") return isRead ? [value] : [];
  if (Array.isArray(value)) {
    return value.flatMap((each) => textsRead(each, isRead));
  }
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textsRead(each, READ.has(key)),
  );
}
