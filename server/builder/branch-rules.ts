import type { Cond } from "../worksheets/condition-definition";
import type { Worksheet } from "../worksheets/definition";
import { EMOTION_VALUES } from "../worksheets/emotion-rules";
import type { AskedField, Field } from "../worksheets/field-definition";
import { isAsked } from "../worksheets/field-rules";

export type Test = "answered" | "is" | "least" | "most";

/** When a question is asked: always, after one answer, or as the original has it. */
export type Branch =
  | { kind: "always" }
  | { kind: "after"; key: string; test: Test; values: (string | number)[] }
  | { kind: "kept" };

export function branchIn(cond: Cond | undefined): Branch {
  if (cond === undefined) return { kind: "always" };
  if (!("op" in cond) || ("row" in cond && cond.row !== undefined)) {
    return { kind: "kept" };
  }
  const after = (test: Test, values: (string | number)[]): Branch => ({
    kind: "after",
    key: cond.key,
    test,
    values,
  });
  switch (cond.op) {
    case "answered":
      return after("answered", []);
    case "eq":
      return typeof cond.value === "boolean"
        ? { kind: "kept" }
        : after("is", [cond.value]);
    case "in":
      return after("is", cond.value);
    case "gte":
      return after("least", [cond.value]);
    case "lte":
      return after("most", [cond.value]);
    default:
      return { kind: "kept" };
  }
}

/** The condition that says so; undefined where it is always asked. */
export function condOf(branch: Branch): Cond | undefined {
  if (branch.kind !== "after") return undefined;
  const { key, test, values } = branch;
  const [first] = values;
  const number = Number(first ?? 0);
  switch (test) {
    case "answered":
      return { key, op: "answered" };
    case "is":
      return values.length === 1 && first !== undefined
        ? { key, op: "eq", value: first }
        : { key, op: "in", value: values };
    case "least":
      return { key, op: "gte", value: number };
    case "most":
      return { key, op: "lte", value: number };
  }
}

/** What of an answer can be looked at. */
export function testsOf(field: Field): Test[] {
  switch (field.type) {
    case "single":
    case "multi":
    case "check":
    case "emotion":
      return ["is", "answered"];
    case "scale":
    case "int":
    case "likert":
      return ["least", "most", "answered"];
    default:
      return ["answered"];
  }
}

/** The answers to choose from, by what they are kept as. */
export function answersOf(field: Field): { value: string; label: string }[] {
  if (field.type === "emotion") {
    return EMOTION_VALUES.map((value) => ({
      value,
      label: value.replaceAll("_", " "),
    }));
  }
  if (field.type === "likert") {
    return field.labels.map((label, at) => ({ value: String(at + 1), label }));
  }
  return "options" in field
    ? field.options.map(({ value, label }) => ({ value, label }))
    : [];
}

/** What this question may look at: the questions that come before it. */
export function earlierThan(draft: Worksheet, key: string): AskedField[] {
  const part = draft.parts.find(({ fields }) =>
    fields.some((field) => field.key === key),
  );
  if (!part) return [];
  const near =
    part.by === "joint"
      ? part.fields
      : draft.parts.flatMap((each) => (each.by === "joint" ? [] : each.fields));
  const at = near.findIndex((field) => field.key === key);
  return near.slice(0, at).filter(isAsked);
}

/** A first condition on this answer: nothing that would never be so. */
export function firstBranch(field: AskedField): Branch {
  const [test = "answered"] = testsOf(field);
  const [first] = answersOf(field);
  const values =
    test === "is" && first ? [first.value] : test === "least" ? [1] : [];
  return { kind: "after", key: field.key, test, values };
}
