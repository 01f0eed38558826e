import type { PaperVariable } from "./paper-definition";
import { problemsOfText, type Values, variablesIn } from "./text-rules";

type Published = {
  body: string;
  values: Values;
  effectiveOn: string;
  today: string;
  variables: readonly PaperVariable[];
  before: { body: string; values: Values } | null;
};

const sentence = (reason: string) =>
  `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;

const isSame = (one: Values, other: Values) => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
};

/** Why this is no new version, by the field that mends it; null where it is one. */
export function publishProblem({
  body,
  values,
  effectiveOn,
  today,
  variables,
  before,
}: Published): Record<string, string[]> | null {
  const fields: Record<string, string[]> = {};
  const problems = problemsOfText(body, variables);
  if (problems.length > 0) fields.body = problems.map(sentence);
  // The choice for words said alone would bind nobody if the text left it out.
  const used = new Set(variablesIn(body));
  const left = variables.filter(({ name, from }) => from && !used.has(name));
  if (left.length > 0)
    fields.body = [
      `Keep ${left.map(({ name }) => `{${name}}`).join(" and ")} in the text: it says what was chosen for the couple.`,
    ];
  for (const { name, long } of variables) {
    const value = values[name] ?? "";
    if (!long && /\n/.test(value))
      fields[`values.${name}`] = ["Write this on one line."];
    if (long && value !== "" && problemsOfText(value, []).length > 0)
      fields[`values.${name}`] = problemsOfText(value, []).map(sentence);
  }
  if (effectiveOn < today)
    fields.effectiveOn = ["Choose today or a day to come."];
  if (before && before.body === body && isSame(before.values, values))
    fields.body = ["Nothing is different from the version before."];
  return Object.keys(fields).length > 0 ? fields : null;
}
