import { answerTo } from "./condition-rules";

const KEYS = ["picture", "words"];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How long the words may be that stand for a picture. */
export const PICTURE_WORDS = 200;

/** A picture that was sent before; the words are for whoever does not see it. */
export type PictureAnswer = { picture: string; words: string };

/** Null for what names no picture. */
export function pictureOf(value: unknown): PictureAnswer | null {
  const picture = answerTo(value, "picture");
  const words = answerTo(value, "words") ?? "";
  if (typeof picture !== "string" || !ID.test(picture)) return null;
  return typeof words === "string" ? { picture, words } : null;
}

export function pictureProblem(value: unknown): string | null {
  const answer = pictureOf(value);
  const isKnown = Object.keys(value ?? {}).every((key) => KEYS.includes(key));
  if (answer === null || !isKnown) return "Choose the picture again.";
  return answer.words.length > PICTURE_WORDS
    ? `Say what is in the picture in ${PICTURE_WORDS} characters or less.`
    : null;
}
