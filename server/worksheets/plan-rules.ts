import { answerTo } from "./condition-rules";

export const PLAN_PARTS = [
  { key: "what", label: "What" },
  { key: "when", label: "When" },
  { key: "where", label: "Where" },
  { key: "who", label: "Who starts" },
  { key: "obstacle", label: "What may get in the way" },
  { key: "fallback", label: "Then instead" },
] as const;

export const PLAN_KEYS: readonly string[] = PLAN_PARTS.map(({ key }) => key);

/** The parts that have words. */
export function planParts(answer: unknown): Record<string, string> {
  return Object.fromEntries(
    PLAN_PARTS.flatMap(({ key }) => {
      const words = answerTo(answer, key);
      const text = typeof words === "string" ? words.trim() : "";
      return text === "" ? [] : [[key, text]];
    }),
  );
}

export function planLines(answer: unknown): string[] {
  const parts = planParts(answer);
  return PLAN_PARTS.flatMap(({ key, label }) =>
    parts[key] === undefined ? [] : [`${label}: ${parts[key]}`],
  );
}
