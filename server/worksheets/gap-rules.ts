import type { Gap } from "./view-definition";

const SOME_DISTANCE = 3;
const WORTH_A_CONVERSATION = 5;

/** For scales of 0 to 10 only; a side left open is no distance. */
export function gapOf(a: number | null, b: number | null): Gap | null {
  if (a === null || b === null) return null;
  const value = Math.abs(a - b);
  const higher = a > b ? "a" : "b";
  return { value, label: labelOf(value), higher: value === 0 ? null : higher };
}

function labelOf(value: number): Gap["label"] {
  if (value >= WORTH_A_CONVERSATION) return "worth a conversation";
  return value >= SOME_DISTANCE ? "some distance" : "close";
}

export const isApart = (gap: Gap): boolean => gap.value >= SOME_DISTANCE;

/** "kind words, gifts and practical help" */
export function sentenceList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** Fills "{name}" and the like; an unknown name stays as it is written. */
export const fill = (sentence: string, words: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? (words[name] ?? whole) : whole,
  );
