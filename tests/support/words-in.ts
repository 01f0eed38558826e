const HEAD = 4;
const SLOTS = 1 << 16;

const slotAt = (text: string, at: number) =>
  (text.charCodeAt(at) ^
    (text.charCodeAt(at + 1) << 4) ^
    (text.charCodeAt(at + 2) << 8) ^
    (text.charCodeAt(at + 3) << 12)) &
  (SLOTS - 1);

/** Finds which of many words a text holds, in one walk along it however many they are. */
export function finderOf(words: readonly string[]) {
  const short = words.filter(({ length }) => length < HEAD);
  const byHead = new Map<number, string[]>();
  const isHead = new Uint8Array(SLOTS);
  for (const word of words) {
    if (word.length < HEAD) continue;
    const slot = slotAt(word, 0);
    byHead.set(slot, [...(byHead.get(slot) ?? []), word]);
    isHead[slot] = 1;
  }
  return (text: string): ReadonlySet<string> => {
    const held = new Set(short.filter((word) => text.includes(word)));
    for (let at = 0; at + HEAD <= text.length; at++) {
      const slot = slotAt(text, at);
      if (isHead[slot] !== 1) continue;
      for (const word of byHead.get(slot) ?? [])
        if (text.startsWith(word, at)) held.add(word);
    }
    return held;
  };
}
