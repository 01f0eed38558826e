import { cellOf } from "./cell-rules";
import { answerTo } from "./condition-rules";
import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import type { AskedField, Field } from "./field-definition";
import { isAsked } from "./field-rules";
import { sentenceList } from "./gap-rules";

const GAP = "…";
const NAMED = /\{(\w+)\}/g;

const builtFrom = (field: Field): string | undefined =>
  field.type === "text" ? field.builds : undefined;

const isI = /^I\b/;

/** Words as they stand within a sentence. */
const within = (words: string): string =>
  isI.test(words)
    ? words
    : `${words.charAt(0).toLowerCase()}${words.slice(1)}`.replace(/\.$/, "");

function wordsOf(field: AskedField, answer: unknown): string | null {
  if (field.type === "single") {
    const option = field.options.find(({ value }) => value === answer);
    if (option) return option.phrase ?? within(option.label);
  }
  const cell = cellOf(field, answer);
  if (cell.state === "text") return within(cell.text.trim());
  return cell.state === "lines" ? sentenceList(cell.lines) : null;
}

/** The sentence as far as earlier answers carry it; null before there are any. */
export function builtSentence(
  field: Field,
  fields: readonly Field[],
  answers: unknown,
): string | null {
  const template = builtFrom(field);
  if (template === undefined) return null;
  let isBegun = false;
  const sentence = template.replace(NAMED, (_whole, key: string) => {
    const source = fields.find((each) => each.key === key);
    if (source === undefined || !isAsked(source)) return GAP;
    const words = wordsOf(source, answerTo(answers, key));
    if (words !== null) isBegun = true;
    return words ?? GAP;
  });
  return isBegun ? sentence : null;
}

/** A sentence is put together only from what was asked before it. */
export const buildProblems = (worksheet: Worksheet): DefinitionProblem[] =>
  worksheet.parts.flatMap((part, p) =>
    part.fields.flatMap((field, f) => {
      const earlier = part.fields.slice(0, f).filter(isAsked);
      const named = [...(builtFrom(field) ?? "").matchAll(NAMED)];
      return named.flatMap(([, key = ""]) =>
        earlier.some((each) => each.key === key)
          ? []
          : [
              {
                path: ["parts", p, "fields", f, "builds"],
                message: `no earlier question "${key}" to build from`,
              },
            ],
      );
    }),
  );
