import type { Field, FieldType } from "../worksheets/field-definition";

/** What can be added, in the order in which it is offered. */
export const KINDS = [
  "info",
  "text",
  "long",
  "single",
  "multi",
  "scale",
  "rank",
  "likert",
  "emotion",
  "body",
  "date",
  "plan",
  "check",
] as const satisfies readonly FieldType[];

export type Kind = (typeof KINDS)[number] | "upload";

export const KIND_WORDS: Readonly<Record<FieldType, string>> = {
  info: "Words on the screen",
  text: "Short text",
  long: "Long text",
  single: "One choice",
  multi: "Several choices",
  scale: "Scale from 0 to 10",
  rank: "Ranking",
  likert: "Steps with words",
  emotion: "Emotion words",
  body: "Places in the body",
  date: "Day",
  plan: "Plan",
  check: "Checklist",
  upload: "Picture",
  int: "Number",
  datetime: "Day and time",
  pairs: "Pairs to choose between",
  list: "Entries",
  matrix: "Rows",
  grid: "Grid",
  timer: "Timer",
  pick: "One of the entries",
};

type Ids = { key: string; options: readonly [string, string, string] };

/** A question of this kind without a word in it. */
export function newField(kind: Kind, { key, options }: Ids): Field {
  if (kind === "info") return { key, type: kind, label: "", entries: [] };
  const placed = {
    key,
    label: "",
    required: false,
    vis: "inherit" as const,
    shareInView: false,
    policyLine: false,
  };
  const offered = (count: number) =>
    options.slice(0, count).map((value) => ({ value, label: "" }));
  switch (kind) {
    case "single":
      return { ...placed, type: kind, options: offered(2) };
    case "multi":
      return { ...placed, type: kind, options: offered(2), min: 0 };
    case "rank":
      return { ...placed, type: kind, options: offered(3) };
    case "check":
      return {
        ...placed,
        type: kind,
        options: offered(1),
        min: 0,
        dated: false,
      };
    case "scale":
      return { ...placed, type: kind, anchors: ["", ""] };
    case "likert":
      return {
        ...placed,
        type: kind,
        labels: ["Never", "Seldom", "Sometimes", "Often", "Always"],
      };
    case "emotion":
      return { ...placed, type: kind, max: 3 };
    default:
      return { ...placed, type: kind };
  }
}
