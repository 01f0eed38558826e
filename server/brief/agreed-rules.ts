import { cellOf } from "../worksheets/cell-rules";
import type { Json } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { isAsked } from "../worksheets/field-rules";
import { jointPartOf } from "../worksheets/part-rules";

type Together = {
  assignmentId: string;
  worksheet: Worksheet;
  answers: readonly { question: string; savedAt: Date; value: Json }[];
};

/** What two people list or plan together is what they mean to do; any other field is a phrase. */
const IS_AGREED: readonly string[] = ["list", "plan"];

/** Where the newest of their lists and plans stands, question by question; null where there is none. */
export function agreedIn(together: readonly Together[]) {
  const found = together.flatMap(({ assignmentId, worksheet, answers }) => {
    const fields = (jointPartOf(worksheet)?.fields ?? [])
      .filter(isAsked)
      .filter(({ type }) => IS_AGREED.includes(type));
    const said = fields.flatMap((field) => {
      const answer = answers.find(({ question }) => question === field.key);
      if (!answer) return [];
      const cell = cellOf(field, answer.value);
      return cell.state === "lines"
        ? [
            {
              key: field.key,
              label: field.title ?? field.label,
              lines: cell.lines,
              savedAt: answer.savedAt,
            },
          ]
        : [];
    });
    const savedAt = Math.max(...said.map((one) => one.savedAt.getTime()));
    return said.length === 0
      ? []
      : [
          {
            assignmentId,
            title: worksheet.title,
            savedAt: new Date(savedAt),
            said: said.map(({ savedAt: _savedAt, ...one }) => one),
          },
        ];
  });
  return (
    found.toSorted((x, y) => y.savedAt.getTime() - x.savedAt.getTime())[0] ??
    null
  );
}
