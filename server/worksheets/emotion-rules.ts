import { answerTo, type Json } from "./condition-rules";

export type EmotionTag = "surface" | "tender";
type Family = {
  name: string;
  tag: EmotionTag | null;
  words: readonly string[];
};

const FREE_LENGTH = 60;
export const MIXED = { value: "mixed", label: "Mixed, or not sure" };

/** Our own set: eight families of seven words, each from mild to strong. */
const FAMILIES: readonly Family[] = [
  {
    name: "Joy",
    tag: null,
    words: [
      "content",
      "amused",
      "playful",
      "grateful",
      "proud",
      "excited",
      "elated",
    ],
  },
  {
    name: "Love",
    tag: null,
    words: [
      "warm",
      "fond",
      "tender",
      "trusting",
      "close",
      "cherished",
      "adoring",
    ],
  },
  {
    name: "Calm",
    tag: null,
    words: [
      "settled",
      "relieved",
      "safe",
      "patient",
      "hopeful",
      "steady",
      "at peace",
    ],
  },
  {
    name: "Sad",
    tag: "tender",
    words: [
      "flat",
      "wistful",
      "disappointed",
      "lonely",
      "hurt",
      "grieving",
      "despairing",
    ],
  },
  {
    name: "Fear",
    tag: "tender",
    words: [
      "uneasy",
      "nervous",
      "unsure of us",
      "anxious",
      "panicky",
      "scared of losing you",
      "terrified",
    ],
  },
  {
    name: "Shame",
    tag: "tender",
    words: [
      "awkward",
      "embarrassed",
      "inadequate",
      "guilty",
      "not good enough",
      "ashamed",
      "worthless",
    ],
  },
  {
    name: "Anger",
    tag: "surface",
    words: [
      "irritated",
      "impatient",
      "annoyed",
      "frustrated",
      "resentful",
      "angry",
      "furious",
    ],
  },
  {
    name: "Shut down",
    tag: "surface",
    words: [
      "tired",
      "distracted",
      "bored",
      "numb",
      "guarded",
      "distant",
      "gone inside",
    ],
  },
];

const keyOf = (word: string): string => word.replaceAll(" ", "_");

const ALL = [
  ...FAMILIES.flatMap(({ words }) =>
    words.map((word) => ({ value: keyOf(word), label: word })),
  ),
  MIXED,
];
export const EMOTION_VALUES: readonly string[] = ALL.map(({ value }) => value);

/** The families as one question shows them: always in this order. */
export function emotionFamilies(first: EmotionTag | undefined) {
  const all = FAMILIES.map(({ name, tag, words }) => ({
    name,
    tag,
    words: words.map((word) => ({ value: keyOf(word), label: word })),
  }));
  if (first === undefined) return all;
  return [
    ...all.filter(({ tag }) => tag === first),
    ...all.filter(({ tag }) => tag !== first),
  ];
}

const entriesOf = (answer: unknown): unknown[] =>
  Array.isArray(answer) ? answer : [];

/** A word of one's own, which no rule ever looks into. */
export function freeWord(answer: unknown): string | null {
  const word = entriesOf(answer)
    .map((entry) => answerTo(entry, "free"))
    .find((each) => typeof each === "string");
  return typeof word === "string" ? word : null;
}

/** In the fixed order, so that the order of tapping says nothing. */
export function emotionWords(answer: unknown): Json[] {
  const entries = entriesOf(answer);
  const known = EMOTION_VALUES.filter((value) => entries.includes(value));
  const free = freeWord(answer)?.trim();
  return free ? [...known, { free }] : known;
}

export function emotionLabels(answer: unknown): string[] {
  const entries = entriesOf(answer);
  const known = ALL.filter(({ value }) => entries.includes(value));
  const free = freeWord(answer)?.trim();
  return [...known.map(({ label }) => label), ...(free ? [free] : [])];
}

function isEntry(entry: unknown): boolean {
  if (typeof entry === "string") return EMOTION_VALUES.includes(entry);
  const free = answerTo(entry, "free");
  return (
    typeof free === "string" &&
    free.length <= FREE_LENGTH &&
    Object.keys(entry as object).length === 1
  );
}

export function emotionProblem(max: number, answer: unknown): string | null {
  if (!Array.isArray(answer) || !answer.every(isEntry)) {
    return "Choose from the words shown, or write a short one of your own.";
  }
  const names = answer.map((each) => (typeof each === "string" ? each : "{}"));
  if (new Set(names).size !== names.length) return "Choose each word once.";
  return answer.length > max ? `Choose ${max} at most.` : null;
}
