const HEAD = 4;
const SLOTS = 1 << 16;

const slotOf = (a: number, b: number, c: number, d: number) =>
  (a ^ (b << 4) ^ (c << 8) ^ (d << 12)) & (SLOTS - 1);

const headOf = (word: string) =>
  slotOf(
    word.charCodeAt(0),
    word.charCodeAt(1),
    word.charCodeAt(2),
    word.charCodeAt(3),
  );

/** Finds which of many words a text holds, in one walk along it however many they are. */
export function finderOf(words: readonly string[]) {
  const short = words.filter(({ length }) => length < HEAD);
  const byHead = new Map<number, string[]>();
  const isHead = new Uint8Array(SLOTS);
  for (const word of words) {
    if (word.length < HEAD) continue;
    const slot = headOf(word);
    byHead.set(slot, [...(byHead.get(slot) ?? []), word]);
    isHead[slot] = 1;
  }
  return (text: string): ReadonlySet<string> => {
    const held = new Set(short.filter((word) => text.includes(word)));
    let [a, b, c] = [0, text.charCodeAt(0), text.charCodeAt(1)];
    let d = text.charCodeAt(2);
    for (let at = 0; at + HEAD <= text.length; at++) {
      [a, b, c, d] = [b, c, d, text.charCodeAt(at + 3)];
      const slot = slotOf(a, b, c, d);
      if (isHead[slot] !== 1) continue;
      for (const word of byHead.get(slot) ?? [])
        if (text.startsWith(word, at)) held.add(word);
    }
    return held;
  };
}
