import type { Homework } from "./history";

/** Five weeks ago they talked, and out of it came what they do for each other since. */
export const anaAndBenTalked: Homework = {
  slug: "monthly-check-in",
  who: "each",
  sharing: "reveal",
  givenDaysAgo: 38,
  a: {
    daysAgo: 36,
    choice: "share",
    words: {
      appreciate: [
        { what: "You drove my mother to the clinic and did not mention it." },
        { what: "The coffee beside the bed." },
      ],
      feelings: ["hopeful", "tired"],
      went_well: "The Sunday without plans.",
      concern: "I feel alone in the evening when the screens come on.",
      request: "Ten minutes on the stairs before anyone turns on a screen",
      ready: 7,
      topics_off: null,
      tail_free: "yes",
    },
  },
  b: {
    daysAgo: 35,
    choice: "share",
    words: {
      appreciate: [
        { what: "You laughed at my story in front of your friends." },
      ],
      feelings: ["warm", "nervous"],
      went_well: "We cooked three times.",
      concern:
        "I feel lost when it goes quiet, and I do not know for how long.",
      request: "Say “I need an hour” before going quiet",
      ready: 6,
      topics_off: null,
      tail_free: "yes",
    },
  },
  opened: {
    units: ["appreciate", "went_well", "feelings", "concern", "request"],
    daysAgo: 33,
  },
  together: {
    pause_word: "Lighthouse",
    agreements: [
      { what: "Phones in the drawer at dinner", who: "both" },
      { what: "A walk on Sunday, whatever the weather", who: "both" },
    ],
  },
};
