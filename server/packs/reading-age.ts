import { syllable } from "syllable";

import type { Measure } from "../measures/definition";
import type { Worksheet } from "../worksheets/definition";
import {
  ageOf,
  gradeOf,
  sentencesIn,
  textsRead,
  wordsIn,
} from "./reading-rules";

/** `null` where there is nothing to read, and in a language that the formula is not made for. */
export type Reading = { grade: number; age: number } | null;

export function readingOf(texts: readonly string[], language: string): Reading {
  if (!/^en\b/.test(language)) return null;
  const words = texts.flatMap(wordsIn);
  if (words.length === 0) return null;
  const grade = gradeOf({
    words: words.length,
    sentences: texts.reduce((sum, text) => sum + sentencesIn(text), 0),
    syllables: words.reduce((sum, word) => sum + (syllable(word) || 1), 0),
  });
  return { grade, age: ageOf(grade) };
}

/** What its partners read; what is said to their therapist does not count. */
export const readingOfWorksheet = (worksheet: Worksheet): Reading =>
  readingOf(
    [
      worksheet.title,
      ...textsRead({ note: worksheet.note, danger: worksheet.danger }),
      ...textsRead(worksheet.parts),
    ],
    worksheet.language,
  );

export const readingOfMeasure = ({ groups, language }: Measure): Reading =>
  readingOf(
    groups.flatMap(({ intro, examples, lead, items }) => [
      ...textsRead({ intro, examples, lead }),
      ...items.flatMap(({ text, poles }) => textsRead({ text, poles })),
    ]),
    language,
  );

export const describeReading = (reading: Reading): string =>
  reading === null
    ? "no reading age"
    : `reading grade ${reading.grade.toFixed(1)} (about age ${reading.age})`;
