import type { Seat } from "@/app/_components/seat";
import type { Sharing } from "@/server/homework/rules";
import type { Smaller } from "@/server/homework/smaller-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import type { AskedField, Field } from "@/server/worksheets/field-definition";
import { isAsked } from "@/server/worksheets/field-rules";
import { isWithheld } from "@/server/worksheets/withheld-rules";

/** What a partner is told and asked of one worksheet, before a word of theirs. */
export type Told = {
  seat: Seat;
  sharing: Sharing;
  worksheet: Worksheet;
  therapist: string;
  other: string;
  note: string | null;
  smaller: Smaller | null;
  /** All that could ever be opened, by name. */
  mayBeShown: string[];
  policyLine: string;
  /** What was asked before a wait and is not asked any more. */
  before?: readonly AskedField[];
};

/** Before a part is finished, all that the therapist wrote stands before its first question. */
export const noteWith = (
  note: string | null,
  comments: readonly { words: string }[],
): string | null =>
  [note, ...comments.map(({ words }) => words)].filter(Boolean).join("\n\n") ||
  null;

/** Under a question: what happens to what is said there, where it is not what happens to all. */
export const belowOf =
  ({ worksheet, therapist, policyLine }: Told) =>
  ({ key, policyLine: isAlone }: AskedField): string | undefined => {
    if (isAlone) return policyLine;
    return worksheet.inSession.includes(key)
      ? `${therapist} may show this one to both of you in session.`
      : undefined;
  };

/** Who will read what is asked on this step, as its author has it now. */
export function audienceOf(
  step: { fields: readonly Field[] } | undefined,
  answers: unknown = {},
): "author" | "partner" {
  const asked = (step?.fields ?? []).filter(isAsked);
  return asked.length > 0 && asked.every((field) => isWithheld(field, answers))
    ? "author"
    : "partner";
}
