import type { Sharing } from "@/server/homework/rules";
import type { getWorksheet } from "@/server/library/get-worksheet";

import type { Names } from "../_words/homework-words";

export type Worksheet = Awaited<ReturnType<typeof getWorksheet>>;

export type Plan = {
  who: "a" | "b" | "each";
  /** Kept as "reveal" until it is known how the worksheet opens. */
  sharing: Sharing;
  mayOpenByItself: boolean;
  /** What the worksheet says must be so first, is so. */
  isUnlocked: boolean;
  dueOn: string;
  /** Due before the next session, whenever it will be. */
  beforeSession: boolean;
  note: string;
  /** Whom to remind by e-mail; of whom nothing is said the practice's way holds. */
  remind: Partial<Record<"a" | "b", boolean>>;
};

export const NEW_PLAN: Plan = {
  who: "each",
  sharing: "reveal",
  mayOpenByItself: false,
  isUnlocked: false,
  dueOn: "",
  beforeSession: false,
  note: "",
  remind: {},
};

type Of = Pick<Worksheet, "mode" | "mayOpenByItself" | "isTogetherFromStart">;

/** Why nothing of it can open; null where it can. */
export function closedBecause(worksheet: Of, who: Plan["who"]): string | null {
  if (worksheet.mode === "therapist_decides" || worksheet.mode === "shared")
    return null;
  if (worksheet.mode !== "reveal") {
    return "This worksheet is only ever read by you.";
  }
  return who === "each" ? null : "To open for both, both fill it in.";
}

/** What is really sent: a choice that does not fit the worksheet counts for nothing, and is kept. */
export function fitting(plan: Plan, worksheet: Of): Plan {
  // Both write in it from the day it is given: there is no copy for one.
  if (worksheet.isTogetherFromStart) {
    const opens = worksheet.mode !== "shared";
    return {
      ...plan,
      who: "each",
      sharing: opens ? "reveal" : "shared",
      mayOpenByItself:
        opens && worksheet.mayOpenByItself && plan.mayOpenByItself,
    };
  }
  const opens =
    plan.sharing !== "private" && closedBecause(worksheet, plan.who) === null;
  const isDecided = worksheet.mode === "therapist_decides";
  return {
    ...plan,
    sharing: !opens ? "private" : isDecided ? "therapist_decides" : "reveal",
    mayOpenByItself: opens && worksheet.mayOpenByItself && plan.mayOpenByItself,
  };
}

/** Whose part it asks for, as far as somebody can be reminded of it. */
export function remindedSeats({
  who,
  sharing,
}: Pick<Plan, "who" | "sharing">): readonly ("a" | "b")[] {
  if (sharing === "shared") return [];
  return who === "each" ? ["a", "b"] : [who];
}

/** The button's words: a verb with its object. */
export const assignWords = (who: Plan["who"], names: Names): string =>
  who === "each" ? "Assign to both" : `Assign to ${names[who]}`;
