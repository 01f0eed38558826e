import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

import { describeReading, readingOf } from "@/server/packs/reading-age";

import { isHard, tooHard } from "./highest-grade";
import { wordsOfSource } from "./words-of-source";

/** Every folder whose words a partner meets, or that draws what they read. */
const READ_BY_PARTNERS = [
  "app/(partner)",
  "app/(auth)",
  "app/_account",
  "app/_components",
  "app/_homework",
  "app/_jar",
  "app/_joint",
  "app/_papers",
  "app/_worksheets",
  "emails",
  "server/reminders",
];

const FEWEST_IN_SENTENCE = 5;

/** Fewer are a label or two, of which no formula says anything. */
const FEWEST_WORDS = 20;

const isRead = (file: string) =>
  !/\.test\.tsx?$/.test(file) && !file.startsWith("app/(auth)/sign-up");

/** A label of a few words would make everything around it look easy. */
const isSentence = (text: string) =>
  text.split(/\s+/).length >= FEWEST_IN_SENTENCE;

/** What stands in pages and mails for partners, each folder as one text. */
export function checkWords(): { isSound: boolean; lines: string[] } {
  const files = READ_BY_PARTNERS.flatMap((root) =>
    globSync(`${root}/**/*.{ts,tsx}`),
  ).filter(isRead);
  const places = Map.groupBy(files.toSorted(), (file) => dirname(file));
  const lines = [...places].flatMap(([place, sources]) => {
    const words = sources
      .flatMap((file) =>
        wordsOfSource(readFileSync(file, "utf8"), file.endsWith(".tsx")),
      )
      .filter(isSentence);
    const count = words.join(" ").split(/\s+/).length;
    const reading = readingOf(words, "en");
    if (reading === null || count < FEWEST_WORDS) return [];
    const line = `${place}: ${count} words, ${describeReading(reading)}`;
    return [isHard(reading) ? tooHard(line) : `ok  ${line}`];
  });
  const sound = lines.filter((line) => line.startsWith("ok")).length;
  return {
    isSound: lines.length > 0 && sound === lines.length,
    lines: [
      ...lines,
      `${sound} of ${lines.length} places for partners read easily.`,
    ],
  };
}
