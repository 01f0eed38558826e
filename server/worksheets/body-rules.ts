import { answerTo } from "./condition-rules";

type Named = { value: string; label: string };

export const NOTHING = "nothing";

/** From head to feet; no sexual regions. */
export const BODY_PLACES: readonly Named[] = [
  { value: "head", label: "Head" },
  { value: "face", label: "Jaw or face" },
  { value: "throat", label: "Throat" },
  { value: "shoulders", label: "Neck or shoulders" },
  { value: "chest", label: "Chest" },
  { value: "stomach", label: "Stomach" },
  { value: "back", label: "Back" },
  { value: "arms", label: "Arms or hands" },
  { value: "legs", label: "Legs or feet" },
  { value: "whole", label: "Whole body" },
  { value: NOTHING, label: "Nothing, or numb" },
];

export const BODY_QUALITIES: readonly Named[] = [
  "tight",
  "heavy",
  "hot",
  "cold",
  "shaky",
  "buzzing",
  "empty",
  "aching",
  "open",
  "warm",
].map((value) => ({ value, label: value }));

const PLACES = BODY_PLACES.map(({ value }) => value);
const QUALITIES = BODY_QUALITIES.map(({ value }) => value);

const among = (known: readonly string[], given: unknown): string[] =>
  Array.isArray(given) ? known.filter((value) => given.includes(value)) : [];

/** Place by place with what it felt like, from head to feet. */
export function bodyPlaces(answer: unknown): Record<string, string[]> {
  return Object.fromEntries(
    PLACES.flatMap((place) => {
      const felt = answerTo(answer, place);
      return Array.isArray(felt) ? [[place, among(QUALITIES, felt)]] : [];
    }),
  );
}

export function bodyLines(answer: unknown): string[] {
  const felt = bodyPlaces(answer);
  return BODY_PLACES.flatMap(({ value, label }) => {
    const qualities = felt[value];
    if (qualities === undefined) return [];
    return [
      qualities.length === 0 ? label : `${label}: ${qualities.join(", ")}`,
    ];
  });
}

export function bodyProblem(answer: unknown): string | null {
  const isKnown =
    answer !== null &&
    typeof answer === "object" &&
    !Array.isArray(answer) &&
    Object.entries(answer).every(
      ([place, felt]) =>
        PLACES.includes(place) &&
        Array.isArray(felt) &&
        among(QUALITIES, felt).length === felt.length,
    );
  return isKnown ? null : "Choose from the places and words shown.";
}
