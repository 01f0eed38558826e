import { aSingle, aText, aWorksheet } from "./a-worksheet";

const named = (...values: string[]) =>
  values.map((value) => ({ value, label: `It is ${value}` }));
const shared = { shareInView: true };
const KINDS = [
  aSingle("need", ["rest", "play"], { ...shared, free: "In my own words" }),
  {
    key: "felt",
    type: "emotion",
    label: "What was underneath",
    max: 3,
    first: "tender",
    ...shared,
  },
  { key: "where", type: "body", label: "Where did you feel it?", ...shared },
  { key: "began", type: "datetime", label: "When was it?", ...shared },
  { key: "idea", type: "plan", label: "What we could do", ...shared },
  {
    key: "done",
    type: "check",
    label: "What we did",
    options: named("walk", "talk"),
    ...shared,
  },
  {
    key: "agreed",
    type: "check",
    label: "What we keep to",
    options: named("turns", "pause"),
    min: 2,
    dated: false,
    ...shared,
  },
  {
    key: "pause",
    type: "timer",
    label: "A quiet minute",
    seconds: [20, 60],
    ...shared,
  },
  {
    key: "cards",
    type: "multi",
    label: "Pick two",
    options: named("tea", "music", "sleep"),
    min: 2,
    max: 2,
    ...shared,
  },
  {
    key: "order",
    type: "rank",
    label: "Put them in order",
    options: named("tea", "music", "sleep"),
    from: "cards",
  },
  {
    key: "moments",
    type: "list",
    label: "Other moments",
    max: 2,
    item: [
      { key: "at", type: "datetime", label: "When?" },
      { key: "felt", type: "emotion", label: "What showed?", max: 2 },
      { key: "body", type: "body", label: "Where?" },
      { key: "next", type: "plan", label: "What next?" },
    ],
  },
  {
    key: "did",
    type: "multi",
    label: "What we tried",
    options: named("letters", "trips"),
    free: "Something else",
    ...shared,
  },
  {
    key: "work",
    type: "grid",
    label: "Who does it?",
    aside: "Not ours",
    required: true,
    groups: [
      { key: "home", label: "At home" },
      { key: "out", label: "Outside" },
    ],
    rows: [
      { key: "cooking", label: "Cooking", group: "home" },
      { key: "dishes", label: "Dishes", group: "home" },
      { key: "garden", label: "Garden", group: "out" },
    ],
    columns: [
      {
        key: "does",
        label: "Does it",
        options: named("me", "half", "you", "nobody"),
      },
      { key: "mind", label: "For me", options: named("fine", "hard") },
    ],
    ...shared,
  },
  aText("why", { showIf: { key: "felt", op: "eq", value: "terrified" } }),
];
const DRAWN = KINDS.flatMap(({ key, label }) =>
  ["order", "moments", "why", "work"].includes(String(key))
    ? []
    : { key, label },
);

/** A worksheet with every kind of question that the shipped ones may lack. */
export const everyKind = () =>
  aWorksheet(KINDS, {
    slug: "every-kind",
    scoring: [
      {
        id: "load",
        fn: "load",
        of: "work",
        label: "Load",
        columns: ["does"],
        shares: { me: 1, half: 0.5, you: 0 },
        apart: 0.5,
      },
    ],
    share: [
      ...DRAWN.map(({ key, label }) => ({ unit: key, field: key, label })),
      { unit: "work", field: "work", show: ["does"], label: "Who does it?" },
    ],
    coupleView: [
      ...DRAWN.map(({ key, label }) => ({
        block: "choices",
        unit: key,
        title: label,
      })),
      {
        block: "work",
        unit: "work",
        by: "load",
        title: "Who does it?",
        alike: "Alike",
        apart: "Differently",
        rest: "Others",
      },
      { block: "prompt", text: "What surprised you?" },
    ],
  });
