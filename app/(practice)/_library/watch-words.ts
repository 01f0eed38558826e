import type { AlertCode } from "@/server/worksheets/alert-definition";

/** What an answer may bring before the care team, said before anybody has answered. */
export const WATCH_WORDS: Record<AlertCode, string> = {
  SI_ACUTE: "thoughts of suicide now",
  SI_POSITIVE: "thoughts of suicide",
  IPV_POSITIVE: "fear of the partner, force or control",
  IPV_IMMINENT: "danger now",
  HARM_OTHERS: "thoughts of hurting somebody",
  CHILD_VULN: "a child or somebody dependent who may not be safe",
  SEX_COERCION: "sex or touch that was not wanted",
  SHARE_PRESSURE: "not having been able to answer freely",
  SUBSTANCE: "alcohol or drugs",
  TRAUMA: "signs of trauma",
  MOOD_ANX: "low mood or anxiety",
  DETERIORATION: "getting worse than before",
  SECRET: "something the partner does not know",
  LEAVING: "thinking of separating",
  NEEDS_TALK: "safety questions that were rather not answered",
};
