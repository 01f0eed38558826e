import type { submitResponse } from "@/server/homework/submit-response";

export type Words = Parameters<typeof submitResponse>[1]["answers"];

const KINDS = [
  "emotional",
  "physical",
  "intellectual",
  "conflict",
  "experiential",
  "spiritual",
];

const levels = (...values: (number | null)[]) =>
  Object.fromEntries(KINDS.map((kind, at) => [kind, values[at] ?? null]));

type Closeness = {
  now: (number | null)[];
  want: (number | null)[];
  importance: string[];
  moment: string;
  step: string;
  hard: string | null;
  why?: string;
};

export const closeness = (of: Closeness): Words => ({
  now: levels(...of.now),
  want: levels(...of.want),
  importance: of.importance,
  best_moment: of.moment,
  grow: "emotional",
  first_step: of.step,
  hard: of.hard,
  ...(of.why ? { hard_why: of.why } : {}),
  tail_free: "yes",
});

export const anaOnCloseness = closeness({
  now: [4, 6, 8, 3, 3, 6],
  want: [8, 6, 8, 6, 6, 6],
  importance: [
    "emotional",
    "intellectual",
    "conflict",
    "physical",
    "experiential",
    "spiritual",
  ],
  moment:
    "The night the power went out and you read to me. Nobody could reach us.",
  step: "Ten minutes on the stairs after work, before anyone turns on a screen.",
  hard: "conflict",
  why: "When voices rise I am fifteen again.",
});

export const benOnCloseness = closeness({
  now: [7, 4, 7, 4, 8, 5],
  want: [8, 7, 7, 6, 8, 5],
  importance: [
    "experiential",
    "emotional",
    "physical",
    "conflict",
    "intellectual",
    "spiritual",
  ],
  moment:
    "Painting the hall. We hardly talked and I felt closer than in all of our talks.",
  step: "Saturday breakfast, phones in the drawer.",
  hard: null,
});

const ROWS = ["a", "r", "e"].flatMap((letter) =>
  [1, 2, 3, 4, 5].map((number) => `${letter}${number}`),
);

const rated = (values: readonly number[]) =>
  Object.fromEntries(
    ROWS.map((row, at) => [row, values[at % values.length] ?? 3]),
  );

export const anaOnBeingThere: Words = {
  items: rated([2, 3, 2, 4, 2]),
  self: rated([3, 3, 4, 3, 3]),
  more_of: ["a3", "r2"],
  moment:
    "You came to the station in the rain because my voice had sounded strange.",
  tail_free: "yes",
  tail_therapist_only:
    "I said often for the screens. It is closer to seldom. I did not want to make it sound worse than it is.",
};

export const benOnBeingThere: Words = {
  items: rated([4, 3, 3, 4, 3]),
  more_of: ["e4", "r3"],
  moment:
    "When my father called, you sat down next to me and did not say anything.",
  tail_free: "yes",
};

export const anaOnFeelingLovedSoFar: Words = {
  pairs: { "1": "T", "2": "W", "3": "H", "4": "C", "5": "T", "6": "T" },
};

export const benOnFeelingLoved: Words = {
  pairs: {
    "1": "W",
    "2": "W",
    "3": "H",
    "4": "C",
    "5": "T",
    "6": "H",
    "7": "C",
    "8": "H",
    "9": "C",
    "10": "H",
  },
  give: ["H", "G", "T", "C", "W"],
  fullness: { W: 7, T: 8, G: 6, H: 5, C: 4 },
  specific: [
    {
      category: "H",
      text: "Take the car in when the light comes on, before I notice.",
      effort: "med",
    },
    { category: "W", text: "Tell me what I got right today.", effort: "low" },
  ],
  off_limits: "Being thanked in front of people.",
  touch_ok: "some",
  tail_free: "yes",
};

type Prep = {
  mind: string;
  topics: string[];
  since: string;
  alone?: string;
  safe?: string;
};

export const prep = ({ mind, topics, since, alone, safe }: Prep): Words => ({
  on_mind: mind,
  want_to_talk: topics,
  since_last: since,
  homework: "did_it",
  ...(alone ? { not_in_front: alone } : {}),
  safe_today: safe ?? "yes",
});
