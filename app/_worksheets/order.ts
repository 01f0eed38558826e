const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const CARDINALS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

/** "Time and attention, now second of five" */
export function placeInWords(label: string, place: number, of: number): string {
  const words = ORDINALS[place];
  const count = CARDINALS[of - 1];
  if (!words || !count) return `${label}, now number ${place + 1} of ${of}`;
  return `${label}, now ${words} of ${count}`;
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [
    ...rest.slice(0, to),
    ...list.slice(from, from + 1),
    ...rest.slice(to),
  ];
}

/** A half-made order keeps what it has; the rest follows as the worksheet has it. */
export function completed(
  offered: readonly string[],
  chosen: readonly string[],
): string[] {
  const known = chosen.filter(
    (value, index) =>
      offered.includes(value) && chosen.indexOf(value) === index,
  );
  return [...known, ...offered.filter((value) => !known.includes(value))];
}

/** Where an item stands while another one is carried from one place to another. */
export function placeWhile(
  index: number,
  carried: { from: number; to: number } | null,
): number {
  if (!carried) return index;
  const { from, to } = carried;
  if (index === from) return to;
  if (index > from && index <= to) return index - 1;
  if (index < from && index >= to) return index + 1;
  return index;
}
