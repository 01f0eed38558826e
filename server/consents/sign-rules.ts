import { FIRST_PAPER } from "./paper-definition";
import { isSettled, type PaperState } from "./state-rules";

export const MOST_STROKES = 200;
export const MOST_POINTS = 6_000;
/** What a drawn signature is drawn on, in its own units. */
export const PAD = { width: 600, height: 200 };

/** x and y after one another, as a pen went. */
export type Stroke = readonly number[];

/** A dot by mistake is no signature. */
const SHORTEST = 40;

const lengthOf = (stroke: Stroke): number => {
  let length = 0;
  for (let at = 2; at + 1 < stroke.length; at += 2) {
    length += Math.hypot(
      (stroke[at] ?? 0) - (stroke[at - 2] ?? 0),
      (stroke[at + 1] ?? 0) - (stroke[at - 1] ?? 0),
    );
  }
  return length;
};

export const isDrawn = (strokes: readonly Stroke[]): boolean =>
  strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= SHORTEST;

/** One line of a drawing for each stroke, as SVG and PDF both take it. */
export const pathsOf = (strokes: readonly Stroke[]): string[] =>
  strokes
    .filter((stroke) => stroke.length >= 4)
    .map((stroke) => {
      const points: string[] = [];
      for (let at = 0; at + 1 < stroke.length; at += 2)
        points.push(`${stroke[at]} ${stroke[at + 1]}`);
      return `M ${points.join(" L ")}`;
    });

export const WORDS = {
  first:
    "Sign the paper about electronic records first. It is what lets you sign the others on a screen.",
  changed:
    "The text has changed since you opened it. Reload the page and read it again.",
  noName: "Type your name as you sign it.",
  noTick: "Tick the box to say that you agree.",
  noAcknowledgement: "Tick the box to say that you received it.",
  notDrawn: "Draw your signature, or choose to have your name typed as one.",
};

type Own = { slug: string; state: PaperState };

/** Whether this paper can be signed on a screen yet, beside the others that were asked for. */
export function mustWaitForFirst(slug: string, own: readonly Own[]): boolean {
  if (slug === FIRST_PAPER) return false;
  const first = own.find((paper) => paper.slug === FIRST_PAPER);
  return first !== undefined && !isSettled(first.state);
}
