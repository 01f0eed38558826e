import type { listMeasures } from "@/server/measures/list-measures";

import type { Names } from "../../_words/homework-words";

export type Measure = Awaited<ReturnType<typeof listMeasures>>[number];

export type Plan = {
  slug: string;
  who: "a" | "b" | "each";
  dueOn: string;
};

export const NEW_PLAN: Plan = { slug: "", who: "each", dueOn: "" };

/** The button's words: a verb with whom it reaches. */
export const sendWords = (who: Plan["who"], names: Names): string =>
  who === "each" ? "Send to each" : `Send to ${names[who]}`;
