import type { Cond } from "./condition-definition";
import { leadingGroup, NO_GROUP } from "./leaning-rules";

export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [key: string]: Json };

export type Answers = Record<string, Json>;

/** Answers come from outside: a key such as "constructor" is not inherited. */
export function answerTo(answers: unknown, key: string): unknown {
  if (answers === null || typeof answers !== "object") return undefined;
  return Object.hasOwn(answers, key)
    ? (answers as Record<string, unknown>)[key]
    : undefined;
}

function isAnswered(value: unknown): boolean {
  if (value === undefined || value === "") return false;
  if (value === null || typeof value !== "object") return true;
  return Object.values(value).some((entry) => entry !== "");
}

/** Of a list of things to tick, what is ticked. */
function saidIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value !== null && typeof value === "object"
    ? Object.keys(value)
    : [value];
}

/**
 * "I'd rather not say" is an answer, but says nothing: it satisfies
 * "answered" and "unsaid" and no other condition, "ne" included. Only which
 * group stands out is known of it too: none.
 */
export function holds(cond: Cond, answers: unknown): boolean {
  if ("all" in cond) return cond.all.every((each) => holds(each, answers));
  if ("any" in cond) return cond.any.some((each) => holds(each, answers));
  const whole = answerTo(answers, cond.key);
  if (cond.op === "leads") {
    const leads = leadingGroup(cond.groups, (row) => answerTo(whole, row));
    return cond.in.includes(leads ?? NO_GROUP);
  }
  if (cond.op === "rowsUnsaid") {
    const keys = [cond.key, ...(cond.with ?? [])];
    const said = keys.map((key) => answerTo(answers, key));
    if (said.includes(null)) return true;
    const unsaid = said
      .flatMap((rows) => Object.values(rows ?? {}))
      .filter((row) => row === null);
    return unsaid.length >= cond.least;
  }
  const value = cond.row === undefined ? whole : answerTo(whole, cond.row);
  if (cond.op === "answered") return isAnswered(value);
  const isUnsaid = !isAnswered(value) || value === null;
  if (cond.op === "unsaid") return isUnsaid;
  if (isUnsaid) return false;
  const said = saidIn(value);
  switch (cond.op) {
    case "eq":
      return said.includes(cond.value);
    case "ne":
      return !said.includes(cond.value);
    case "in":
      return cond.value.some((each) => said.includes(each));
    case "gte":
      return typeof value === "number" && value >= cond.value;
    case "lte":
      return typeof value === "number" && value <= cond.value;
  }
}
