import type { Worksheet } from "../worksheets/definition";
import type { Field } from "../worksheets/field-definition";

const asked = {
  required: false,
  vis: "inherit",
  shareInView: false,
  policyLine: false,
} as const;

/** What is in reach and what keeps somebody here, of everybody alike (clinical.md §4.2). */
const FIELDS: Field[] = [
  {
    ...asked,
    key: "means",
    type: "single",
    title: "Within reach",
    label: "Could you get to a gun, or to medicine that is put by?",
    options: [
      { value: "none", label: "No" },
      { value: "secured", label: "Yes, and it is locked away" },
      { value: "not_secured", label: "Yes, and it is not locked away" },
      { value: "unsaid", label: "I’d rather not say" },
    ],
  },
  {
    ...asked,
    key: "reasons",
    type: "long",
    title: "Reasons to live",
    label: "What keeps you going? What are your reasons to live?",
  },
];

const STEP = {
  title: "Two last questions",
  minutes: 1,
  fields: FIELDS.map(({ key }) => key),
};

/** The questions about dying, and after them these two, under the same seal. */
export const withMeans = (form: Worksheet): Worksheet => ({
  ...form,
  minutes: form.minutes + 1,
  parts: form.parts.map((part) =>
    part.by === "joint"
      ? part
      : {
          ...part,
          fields: [...part.fields, ...FIELDS],
          steps: [...(part.steps ?? []), STEP],
        },
  ),
});
