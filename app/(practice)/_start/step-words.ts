import type { FirstStep, StepKey } from "@/server/homework/first-steps-rules";

type StepWords = { title: string; why: string; act: string };

const WORDS: Readonly<Record<StepKey, StepWords>> = {
  practice: {
    title: "Practice details",
    why: "Add the address, and look over country and time zone.",
    act: "Fill in",
  },
  therapist: {
    title: "A therapist",
    why: "Somebody who treats couples here: you, or a person you invite.",
    act: "Invite a therapist",
  },
  couple: {
    title: "The first couple",
    why: "Two first names are enough to begin.",
    act: "Add a couple",
  },
  invitations: {
    title: "An invitation for each partner",
    why: "Each is invited apart and gets a short code from you.",
    act: "Invite both",
  },
  worksheet: {
    title: "The first worksheet",
    why: "Choose one, see what they will read before they begin, and assign it.",
    act: "Choose a worksheet",
  },
};

export const stepWords = ({ key }: FirstStep): StepWords => WORDS[key];

/** The page where this step is taken; null where an earlier one comes first. */
export function stepPlace({ key, coupleId }: FirstStep) {
  if (key === "practice") return "/settings#practice";
  if (key === "therapist") return "/people";
  if (key === "couple") return "/couples/new";
  if (!coupleId) return null;
  return key === "invitations"
    ? (`/couples/${coupleId}#how-they-sign-in` as const)
    : (`/couples/${coupleId}/assign` as const);
}
