import { answerTo, holds } from "./condition-rules";
import { emotionFamilies, emotionLabels, freeWord } from "./emotion-rules";
import { fill } from "./gap-rules";
import type { ScoringOf } from "./scoring-definition";
import { dayInWords, momentOf } from "./time-rules";

type Rule = ScoringOf<"feelings">;

/** What one person's entries say together: counts and pairs, never what was written. */
export type Feelings = {
  weeks: { since: string; families: string[] }[];
  /** How many different words were found for it. */
  vocabulary: number;
  pairs: string[];
  /** For the therapist's eyes; null where nothing came often enough. */
  chip: string | null;
};

const DAY = 86_400_000;
const WEEK = 7;
const MOST_WEEKS = 8;
const MOST_PAIRS = 6;
const OWN = "Own words";

const dayNumber = (day: string): number =>
  Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

const dayOf = (number: number): string =>
  new Date(number * DAY).toISOString().slice(0, 10);

/** "Sad 3", the most frequent first; what is equally frequent in the order it came. */
function counted(words: readonly string[]): [name: string, times: number][] {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].toSorted(([, one], [, other]) => other - one);
}

function familiesIn(answer: unknown): string[] {
  const labels = emotionLabels(answer);
  const known = emotionFamilies(undefined).flatMap(({ name, words }) =>
    words.filter(({ label }) => labels.includes(label)).map(() => name),
  );
  return freeWord(answer)?.trim() ? [...known, OWN] : known;
}

function dayIn(rule: Rule, entry: unknown): number | null {
  const { day = "" } = momentOf(answerTo(entry, rule.when)) ?? {};
  return day === "" ? null : dayNumber(day);
}

/** So many within so many days, wherever they lie. */
function cameOften({ often }: Rule, days: readonly number[]): boolean {
  if (often === undefined) return false;
  const sorted = days.toSorted((one, other) => one - other);
  return sorted.some((day, index) => {
    const last = sorted[index + often.times - 1];
    return last !== undefined && last - day < often.days;
  });
}

function weeksOf(rule: Rule, entries: readonly unknown[]): Feelings["weeks"] {
  const days = entries.map((entry) => dayIn(rule, entry));
  const newest = Math.max(...days.filter((day) => day !== null));
  return Array.from({ length: MOST_WEEKS }, (_, back) => {
    const until = newest - back * WEEK;
    const within = entries.filter((_entry, index) => {
      const day = days[index];
      return typeof day === "number" && day <= until && day > until - WEEK;
    });
    const families = within.flatMap((entry) =>
      [rule.surface, rule.under].flatMap((key) =>
        familiesIn(answerTo(entry, key)),
      ),
    );
    return { until, families };
  })
    .filter(({ families }) => families.length > 0)
    .map(({ until, families }) => ({
      since: dayInWords(dayOf(until - WEEK + 1)),
      families: counted(families).map(([name, times]) => `${name} ${times}`),
    }));
}

/** Null where somebody has no entry. */
export function feelingsOf(
  rule: Rule,
  entries: readonly unknown[],
  name: string,
): Feelings | null {
  if (entries.length === 0) return null;
  const words = (entry: unknown, key: string) =>
    emotionLabels(answerTo(entry, key));
  const all = entries.flatMap((entry) => [
    ...words(entry, rule.surface),
    ...words(entry, rule.under),
  ]);
  const pairs = entries.flatMap((entry) =>
    words(entry, rule.surface).flatMap((shows) =>
      words(entry, rule.under).map((under) => `${shows} → ${under}`),
    ),
  );
  const { often } = rule;
  const oftenDays = entries
    .filter((entry) => often && holds(often.when, entry))
    .flatMap((entry) => dayIn(rule, entry) ?? []);
  return {
    weeks: weeksOf(rule, entries),
    vocabulary: new Set(all.map((word) => word.toLowerCase())).size,
    pairs: counted(pairs)
      .slice(0, MOST_PAIRS)
      .map(([pair, times]) => (times === 1 ? pair : `${pair}, ${times} times`)),
    chip:
      often && cameOften(rule, oftenDays) ? fill(often.text, { name }) : null,
  };
}
