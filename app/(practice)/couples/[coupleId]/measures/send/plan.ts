import type { listMeasures } from "@/server/measures/list-measures";

import type { Names } from "../../_words/homework-words";

export type Measure = Awaited<ReturnType<typeof listMeasures>>[number];

export type Plan = {
  slug: string;
  who: "a" | "b" | "each";
  dueOn: string;
  /** "" where it goes once. */
  everyWeeks: string;
};

type Asked = string | string[] | undefined;

/** What a link to this page has chosen already. */
export const planFrom = (slug: Asked, who: Asked): Plan => ({
  slug: typeof slug === "string" ? slug : "",
  who: who === "a" || who === "b" ? who : "each",
  dueOn: "",
  everyWeeks: "",
});

export const OFTEN = [
  { value: "", label: "Once" },
  { value: "1", label: "Every week" },
  { value: "2", label: "Every 2 weeks" },
  { value: "4", label: "Every 4 weeks" },
  { value: "8", label: "Every 8 weeks" },
  { value: "12", label: "Every 12 weeks" },
] as const;

/** The button's words: a verb with whom it reaches. */
export const sendWords = (who: Plan["who"], names: Names): string =>
  who === "each" ? "Send to each" : `Send to ${names[who]}`;
