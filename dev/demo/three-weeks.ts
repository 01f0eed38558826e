import { anaAndBenTalked } from "./check-in";
import type { Homework } from "./history";
import {
  anaOnBeingThere,
  anaOnCloseness,
  anaOnFeelingLovedSoFar,
  benOnBeingThere,
  benOnCloseness,
  benOnFeelingLoved,
  closeness,
  prep,
} from "./words";

const prepFor = (who: "a" | "b", givenDaysAgo: number) =>
  ({ slug: "session-prep", who, sharing: "private", givenDaysAgo }) as const;

/** Weeks of Ana and Ben: two opened, one ready to open, one half written. */
export const anaAndBenSoFar: Homework[] = [
  {
    slug: "six-kinds-of-closeness",
    who: "each",
    sharing: "reveal",
    givenDaysAgo: 20,
    note: "Answer from the last month, not from the best or the worst day.",
    a: { words: anaOnCloseness, daysAgo: 18, choice: "share" },
    b: { words: benOnCloseness, daysAgo: 17, choice: "in_session" },
    opened: {
      units: ["now", "want", "grow", "best_moment", "first_step"],
      daysAgo: 14,
    },
  },
  {
    ...prepFor("a", 16),
    a: {
      daysAgo: 15,
      words: prep({
        mind: "Sunday evenings. We fight about the week before it starts.",
        topics: ["conflict", "family"],
        since: "same",
      }),
    },
  },
  {
    ...prepFor("b", 16),
    b: {
      daysAgo: 14,
      words: prep({
        mind: "I want to know what to do when she goes quiet.",
        topics: ["us"],
        since: "better",
      }),
    },
  },
  {
    slug: "are-you-there",
    who: "each",
    sharing: "reveal",
    givenDaysAgo: 9,
    a: { words: anaOnBeingThere, daysAgo: 6, choice: "share" },
    b: { words: benOnBeingThere, daysAgo: 3, choice: "in_session" },
  },
  {
    slug: "how-i-feel-loved",
    who: "each",
    sharing: "reveal",
    givenDaysAgo: 3,
    dueInDays: 2,
    note: "Ten minutes each, alone. There is no right order.",
    b: { words: benOnFeelingLoved, daysAgo: 1, choice: "share" },
    draft: { seat: "a", words: anaOnFeelingLovedSoFar },
  },
  { ...prepFor("a", 1), dueInDays: 5 },
  {
    ...prepFor("b", 1),
    dueInDays: 5,
    b: {
      daysAgo: 0,
      words: prep({
        mind: "The trip to her mother.",
        topics: ["family", "money"],
        since: "better",
        alone:
          "I have been offered a job in another city and have not told Ana yet.",
      }),
    },
  },
  anaAndBenTalked,
];

/** Mika and Jo begin; Jo has no sign-in yet, and something of Mika's needs a look. */
export const mikaAndJoSoFar: Homework[] = [
  {
    ...prepFor("a", 4),
    a: {
      daysAgo: 2,
      words: prep({
        mind: "Whether this is a good idea.",
        topics: ["trust"],
        since: "worse",
        alone:
          "Jo was waiting in the car last time and I could not think of anything else.",
        safe: "unsure",
      }),
    },
  },
];

/** The neighbours' couple: none of it is ever seen from Harbor. */
export const ruthAndKeiSoFar: Homework[] = [
  {
    slug: "six-kinds-of-closeness",
    who: "each",
    sharing: "reveal",
    givenDaysAgo: 12,
    a: {
      daysAgo: 10,
      choice: "share",
      words: closeness({
        now: [6, 5, 4, 5, 7, 8],
        want: [7, 6, 6, 6, 7, 8],
        importance: [
          "spiritual",
          "emotional",
          "experiential",
          "conflict",
          "physical",
          "intellectual",
        ],
        moment: "The morning on the ferry when the whales came.",
        step: "Light the candle before dinner.",
        hard: null,
      }),
    },
  },
];
