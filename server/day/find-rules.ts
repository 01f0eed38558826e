const MOST_TERMS = 5;

/** Two texts that differ only in capitals are one. */
export const plain = (text: string) => text.toLocaleLowerCase("en");

/** What somebody typed, as the pieces that must all be found. */
export const termsOf = (words: string): string[] =>
  plain(words).split(/\s+/).filter(Boolean).slice(0, MOST_TERMS);

/** Whether every term stands in a text that was made plain. */
export const holdsAll = (text: string, terms: readonly string[]): boolean =>
  terms.every((term) => text.includes(term));

/** For each term the editions whose title it is part of. */
export function editionsWith<T extends { title: string; id: string }>(
  terms: readonly string[],
  editions: readonly T[],
): { term: string; ids: string[] }[] {
  return terms.map((term) => ({
    term,
    ids: editions
      .filter(({ title }) => plain(title).includes(term))
      .map(({ id }) => id),
  }));
}
