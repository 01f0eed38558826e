import type { Worksheet } from "@/server/worksheets/definition";
import { fieldOf } from "@/server/worksheets/field-rules";
import type { Problem } from "@/server/worksheets/submit-rules";

const idOf = ({ key, at }: Problem) =>
  at === undefined ? `q-${key}` : `q-${key}-${at.replaceAll(".", "-")}`;

/** One line a question, however many of its rows are open. */
export function summaryOf(worksheet: Worksheet, problems: readonly Problem[]) {
  const keys = [...new Set(problems.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [first, ...more] = problems.filter((each) => each.key === key);
    if (!first) return [];
    const label = fieldOf(worksheet, key)?.label ?? key;
    const words =
      more.length === 0
        ? first.message
        : `${more.length + 1} answers are still open.`;
    return [{ id: idOf(first), message: `“${label}”: ${words}` }];
  });
}

/** The server says `question.row`; the form knows question and row. */
export function problemsFrom(
  fields: Readonly<Record<string, string[]>>,
): Problem[] {
  return Object.entries(fields).flatMap(([name, messages]) => {
    const [key = name, ...at] = name.split(".");
    return messages.map((message) =>
      at.length > 0 ? { key, at: at.join("."), message } : { key, message },
    );
  });
}
