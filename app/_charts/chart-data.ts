import type { Seat } from "@/app/_components/seat";

/** A number at a moment. */
export type Dot = { at: number; value: number };

export type Lines = Record<Seat, readonly Dot[]>;

/** What two people's numbers are drawn with. */
export type ChartData = {
  lines: Lines;
  /** Between which ends a number can stand, where that is known. */
  least: number | null;
  most: number | null;
  cutOff: number | null;
  /** Which side of the cut-off wants a closer look. */
  closer: "above" | "below" | null;
  /** The least change that is more than noise. */
  reliable: number | null;
  largeGap: number | null;
  /** Other homework: when it was finished, or was due and is not. */
  work: readonly { at: number; done: boolean }[];
  /** When both came. */
  sessions: readonly number[];
  /** What the therapist wrote beside the lines. */
  marks: readonly { at: number; words: string }[];
};

export const SEATS = ["a", "b"] as const;

/** The first number that lies a reliable change away from the first of all. */
export function firstChange(
  line: readonly Dot[],
  reliable: number | null,
): { dot: Dot; by: number } | null {
  const [first] = line;
  if (!first || reliable === null) return null;
  const dot = line.find(
    ({ value }) => Math.abs(value - first.value) >= reliable,
  );
  return dot ? { dot, by: dot.value - first.value } : null;
}

/** "+7", "−3", "1.5": as a person writes it. */
export const signed = (value: number): string =>
  value > 0 ? `+${plain(value)}` : plain(value);

export const plain = (value: number): string =>
  String(Math.round(value * 10) / 10).replace("-", "−");
