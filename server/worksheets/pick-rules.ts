import { answerTo } from "./condition-rules";
import type { Field, FieldOf } from "./field-definition";

type Pick = FieldOf<"pick">;

/** The entries of a list that have a name to choose them by, each name once. */
export function entriesToPick(
  { from, by }: Pick,
  answers: unknown,
): Pick["options"] {
  const list = answerTo(answers, from);
  const entries: unknown[] = Array.isArray(list) ? list : [];
  const names = entries
    .map((entry) => answerTo(entry, by))
    .filter((name) => typeof name === "string" && name.trim() !== "")
    .map((name) => String(name).trim());
  return [...new Set(names)].map((name) => ({ value: name, label: name }));
}

/** Why there is nothing to pick from; null if there is. */
export function pickProblem(
  { from, by }: Pick,
  earlier: readonly Field[],
): string | null {
  const list = earlier.find(({ key }) => key === from);
  if (list?.type !== "list") return `no earlier list "${from}"`;
  const name = list.item.find(({ key }) => key === by);
  return name?.type === "text" ? null : `no text "${by}" in "${from}"`;
}
