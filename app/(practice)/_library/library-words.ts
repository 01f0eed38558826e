import type { Length, Whose } from "@/server/library/choice-rules";
import type { HeldBack } from "@/server/pathways/by-itself-rules";
import type { Missing } from "@/server/pathways/what-is-given";
import type { Approach, Mode } from "@/server/worksheets/definition";
import type { Topic } from "@/server/worksheets/topic-definition";

export const TOPIC_WORDS: Record<Topic, string> = {
  check_in: "Check-ins",
  cycle: "The cycle",
  attachment: "Attachment",
  feeling_loved: "Feeling loved",
  closeness: "Closeness",
  desire: "Touch and desire",
  feelings: "Naming feelings",
  repair: "Repair and trust",
  talking: "Talking and listening",
  everyday: "Sharing the work",
  together: "Time together",
  own_work: "One’s own work",
  intake: "Intake",
  safety: "Safety",
};

export const APPROACH_WORDS: Record<Approach, string> = {
  EFT: "EFT",
  IFIO: "IFIO, parts",
  attachment: "Attachment",
  general: "General",
  sex: "Sex therapy",
  safety: "Safety",
};

export const WHOSE_WORDS: Record<Whose, string> = {
  each: "Each alone",
  one: "One of them",
  each_then_together: "Each alone, then together",
  together: "Together",
};

export const MODE_WORDS: Record<Mode, string> = {
  private: "Read by you only",
  sealed: "Sealed, read by you only",
  reveal: "Can open for both",
  shared: "Both read it at once",
  therapist_decides: "You show single answers",
};

export const lengthWords = (minutes: Length): string =>
  `Up to ${minutes} minutes`;

const OFTEN = {
  once: "once",
  daily: "every day",
  weekly: "every week",
  biweekly: "every two weeks",
  monthly: "every month",
  quarterly: "every three months",
  as_needed: "when needed",
} as const;

type Rhythm = { frequency: keyof typeof OFTEN; reassessWeeks: number | null };

/** "once, again after 12 weeks" */
export const rhythmWords = ({ frequency, reassessWeeks }: Rhythm): string =>
  reassessWeeks === null
    ? OFTEN[frequency]
    : `${OFTEN[frequency]}, again after ${reassessWeeks} weeks`;

/** What the search came to, for eyes and for a screen reader. */
export const countWords = (total: number): string =>
  total === 1 ? "1 worksheet" : `${total} worksheets`;

/** Why a step of a programme waits for a hand. */
export const WAITS_FOR_A_HAND: Record<Missing | HeldBack, string> = {
  put_away: "Put away. It is not given until it is brought back.",
  gone: "No longer in the library, so it cannot be given.",
  changed:
    "It was changed in who reads it or in what opens for both, so it is not given by itself. Give it, or open Change and save it again.",
};
