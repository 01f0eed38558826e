import type { Names } from "../../_words/homework-words";

/** Who has not ticked what both promise. */
export function promiseWords(
  yet: readonly ("a" | "b")[],
  names: Names,
): string {
  const [first, second] = yet;
  const who =
    second || !first ? `${names.a} and ${names.b} have` : `${names[first]} has`;
  return `${who} not ticked the promise yet`;
}
