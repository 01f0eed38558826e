import { answerTo } from "./condition-rules";
import { textIn } from "./unit-rules";
import type { Seat, ViewBlock } from "./view-definition";

type Block = Extract<ViewBlock, { kind: "parts" }>;
type Drawn = { text: string; detail: string | null };
export type Meeting = {
  a: string;
  b: string;
  /** Where on each side the two stand. */
  at: Record<Seat, number>;
  about: string | null;
};

/** "The Judge" and "the judge" are the same part, and so is "judge". */
const named = (text: string) =>
  text
    .normalize("NFC")
    .trim()
    .replaceAll(/\s+/g, " ")
    .toLowerCase()
    .replace(/^the /, "");

/** Where the part of this name stands; one that nobody has written down yet comes last. */
function placeOf(side: Drawn[], text: string): number {
  const at = side.findIndex((part) => named(part.text) === named(text));
  return at >= 0 ? at : side.push({ text, detail: null }) - 1;
}

/** The parts of each, and which of them meet: a line is there once a part of each is named. */
export function partsMap({ entries, lines }: Block, written: unknown) {
  const side = (seat: Seat): Drawn[] => [
    ...(entries.find(({ person }) => person.seat === seat)?.items ?? []),
  ];
  const sides = { a: side("a"), b: side("b") };
  const entriesOf: unknown[] = Array.isArray(written) ? written : [];
  const meetings = entriesOf.flatMap((entry): Meeting[] => {
    const a = textIn(answerTo(entry, lines.a))?.trim();
    const b = textIn(answerTo(entry, lines.b))?.trim();
    if (a === undefined || b === undefined) return [];
    const at = { a: placeOf(sides.a, a), b: placeOf(sides.b, b) };
    return [
      {
        a: sides.a[at.a]?.text ?? a,
        b: sides.b[at.b]?.text ?? b,
        at,
        about: textIn(answerTo(entry, lines.about)),
      },
    ];
  });
  return { sides, meetings };
}
