import { linesSaid } from "../worksheets/cell-rules";
import { answerTo } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { isAsked } from "../worksheets/field-rules";
import type { JointView } from "./joint-view-rules";

type Line = { key: string; label: string; lines: string[] };

/** What both wrote together, as lines for paper; null where a worksheet is no story to keep. */
export function bookletOf(
  { booklet }: Worksheet,
  joint: JointView | null,
): Line[] | null {
  if (!booklet || !joint) return null;
  const answers = Object.fromEntries(
    joint.answers.map(({ question, value }) => [question, value]),
  );
  return joint.fields.filter(isAsked).flatMap((field) => {
    const lines = linesSaid(field, answerTo(answers, field.key));
    return lines.length > 0
      ? [{ key: field.key, label: field.label, lines }]
      : [];
  });
}
