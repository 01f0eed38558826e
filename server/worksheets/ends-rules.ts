/** How near an answer stands to either end, in words, from the first end to the other. */
export function betweenWords(
  [first, last]: readonly [string, string],
  steps: number,
): string[] {
  const middle = (steps + 1) / 2;
  return Array.from({ length: steps }, (_, index) => {
    const at = index + 1;
    if (at === 1) return first;
    if (at === steps) return last;
    if (at === middle) return "In the middle";
    return at < middle ? `Nearer to “${first}”` : `Nearer to “${last}”`;
  });
}
