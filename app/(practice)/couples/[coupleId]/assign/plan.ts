import type { Sharing } from "@/server/homework/rules";
import type { getWorksheet } from "@/server/library/get-worksheet";

import type { NextSession } from "../_changes/due-field";
import type { SmallerTyped } from "../_changes/smaller-fields";
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
  smaller: SmallerTyped;
  /** Empty where it is given once. */
  every: "" | "week" | "two_weeks" | "month";
  begins: "now" | "day" | "session";
  startsOn: string;
  stops: "never" | "times" | "day";
  turns: string;
  untilOn: string;
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
  smaller: { words: "", minutes: "" },
  every: "",
  begins: "now",
  startsOn: "",
  stops: "never",
  turns: "8",
  untilOn: "",
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
export function fitting(chosen: Plan, worksheet: Of): Plan {
  // What is said to them goes with what is given now.
  const plan =
    chosen.begins === "now"
      ? chosen
      : { ...chosen, note: "", smaller: NEW_PLAN.smaller };
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
export function assignWords(
  { who, begins }: Pick<Plan, "who" | "begins">,
  names: Names,
): string {
  const verb = begins === "now" ? "Assign to" : "Plan for";
  return `${verb} ${who === "each" ? "both" : names[who]}`;
}

/** What is sent of when it begins, how often it comes, and when it stops. */
export function repeatInput(plan: Plan, afterNext: NextSession) {
  const { every, begins, stops } = plan;
  const again = every !== "";
  return {
    every: every || null,
    // An empty day reaches the field that asks for it.
    ...(begins === "day" && { startsOn: plan.startsOn }),
    ...(begins === "session" && { startSessionId: afterNext?.id ?? null }),
    turns: again && stops === "times" ? Number(plan.turns) : null,
    ...(again && stops === "day" && { untilOn: plan.untilOn }),
  };
}
