import type { Json } from "@/server/worksheets/condition-rules";

/** What stands in a draft may be older than the worksheet: read it, never trust it. */
export type Answer = Json | undefined;

export const asNumber = (answer: Answer): number | null =>
  typeof answer === "number" ? answer : null;

export const asText = (answer: Answer): string =>
  typeof answer === "string" ? answer : "";

export const asTexts = (answer: Answer): string[] =>
  Array.isArray(answer)
    ? answer.filter((each) => typeof each === "string")
    : [];

export const asRecord = (answer: Answer): Record<string, Json> =>
  answer !== null && typeof answer === "object" && !Array.isArray(answer)
    ? answer
    : {};

export const asRecords = (answer: Answer): Record<string, Json>[] =>
  Array.isArray(answer) ? answer.map(asRecord) : [];

/** Taking an entry away means its key is gone, not that it is empty. */
export function withEntry(
  record: Record<string, Json>,
  key: string,
  answer: Answer,
): Record<string, Json> {
  const { [key]: _before, ...rest } = record;
  return answer === undefined ? rest : { ...rest, [key]: answer };
}
