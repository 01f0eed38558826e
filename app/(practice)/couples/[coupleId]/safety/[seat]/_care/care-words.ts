import type { CardWord } from "@/server/safety/card-rules";
import type { ContactWarning } from "@/server/safety/contact-rules";
import { MEANS, type Means } from "@/server/safety/plan-rules";
import { spanWords } from "@/server/safety/task-rules";

/** "due in 12 minutes", "overdue for 3 hours" */
export const turnWords = (at: Date, now: Date): string =>
  at < now
    ? `overdue for ${spanWords(at, now)}`
    : `due in ${spanWords(now, at)}`;

const CARD: Record<CardWord, (name: string) => string> = {
  safe: (name) => `${name} tapped “I’m safe for now”`,
  help: (name) => `${name} tapped “I need help now”`,
  where: (name) => `${name} said where to be found`,
};

export const cardWords = (said: CardWord, name: string): string =>
  CARD[said](name);

type People = { name: string; other: string };

/** What is thought of before an emergency contact is called. */
export function warningWords(
  warning: NonNullable<ContactWarning>,
  { name, other }: People,
): { title: string; words: string } {
  switch (warning) {
    case "violent_partner":
      return {
        title: `Do not call this number for ${name}`,
        words: `The contact may be ${other}, and there is a sign of violence between the two. Use another person, or the emergency number.`,
      };
    case "partner":
      return {
        title: `The contact may be ${other}`,
        words: `Ask ${name} first, or call the other person named. ${other} learns nothing of this from Holdfast, and would from a call.`,
      };
    case "violence":
      return {
        title: "There is a sign of violence between the two",
        words: `Not ${other}, and nobody who would tell ${other}. If you are not sure of this contact, use the emergency number.`,
      };
  }
}

export const meansWords = (means: Means): string =>
  MEANS.find(({ value }) => value === means)?.label ?? "";
