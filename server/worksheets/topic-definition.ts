/** What a therapist looks for, in the words of the field. */
export const TOPICS = [
  "check_in",
  "cycle",
  "attachment",
  "feeling_loved",
  "closeness",
  "desire",
  "feelings",
  "repair",
  "talking",
  "everyday",
  "together",
  "own_work",
  "safety",
  "intake",
] as const;

export type Topic = (typeof TOPICS)[number];
