const HEAD = 4;
const SLOT_BITS = 18;

/** Four signs as one number, and that spread over the slots. */
const slotOf = (four: number) =>
  Math.imul(four, 0x9e3779b1) >>> (32 - SLOT_BITS);

const next = (four: number, text: string, at: number) =>
  (four << 8) | (text.charCodeAt(at) & 0xff);

function headOf(text: string): number {
  let four = 0;
  for (let at = 0; at < HEAD; at++) four = next(four, text, at);
  return four;
}

/** Finds which of many words a text holds, in one walk along it however many they are. */
export function finderOf(words: readonly string[]) {
  const short = words.filter(({ length }) => length < HEAD);
  const bySlot = new Map<number, string[]>();
  const isTaken = new Uint8Array(1 << SLOT_BITS);
  for (const word of words) {
    if (word.length < HEAD) continue;
    const slot = slotOf(headOf(word));
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), word]);
    isTaken[slot] = 1;
  }
  return (text: string): ReadonlySet<string> => {
    const held = new Set(short.filter((word) => text.includes(word)));
    let four = headOf(text.slice(0, HEAD));
    for (let end = HEAD; end <= text.length; end++) {
      const slot = slotOf(four);
      if (isTaken[slot] === 1) {
        for (const word of bySlot.get(slot) ?? [])
          if (text.startsWith(word, end - HEAD)) held.add(word);
      }
      four = next(four, text, end);
    }
    return held;
  };
}
