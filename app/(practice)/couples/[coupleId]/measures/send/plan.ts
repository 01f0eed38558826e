import type { listMeasures } from "@/server/measures/list-measures";

import type { Names } from "../../_words/homework-words";

export type Measure = Awaited<
  ReturnType<typeof listMeasures>
>["measures"][number];

export type Plan = {
  slug: string;
  who: "a" | "b" | "each";
  dueOn: string;
  /** Due before the next session, whenever it will be. */
  beforeSession: boolean;
  /** "" where it goes once, "sessions" where it goes before each of them. */
  everyWeeks: string;
};

type Asked = string | string[] | undefined;

/** What a link to this page has chosen already. */
export const planFrom = (slug: Asked, who: Asked): Plan => ({
  slug: typeof slug === "string" ? slug : "",
  who: who === "a" || who === "b" ? who : "each",
  dueOn: "",
  beforeSession: false,
  everyWeeks: "",
});

export const BEFORE_SESSIONS = "sessions";

export const OFTEN = [
  { value: "", label: "Once" },
  { value: BEFORE_SESSIONS, label: "Before each session" },
  { value: "1", label: "Every week" },
  { value: "2", label: "Every 2 weeks" },
  { value: "4", label: "Every 4 weeks" },
  { value: "8", label: "Every 8 weeks" },
  { value: "12", label: "Every 12 weeks" },
] as const;

/** The button's words: a verb with whom it reaches. */
export function sendWords({ who, everyWeeks }: Plan, names: Names): string {
  const whom = who === "each" ? "each" : names[who];
  return everyWeeks === BEFORE_SESSIONS
    ? `Plan for ${whom}`
    : `Send to ${whom}`;
}
