import { linesSaid } from "../worksheets/cell-rules";
import type { Json } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { isAsked } from "../worksheets/field-rules";
import { jointPartOf } from "../worksheets/part-rules";

type Together = {
  assignmentId: string;
  worksheet: Worksheet;
  answers: readonly { question: string; savedAt: Date; value: Json }[];
};

/** What both last wrote where a worksheet asks what they mean to do; null where nothing stands. */
export function agreedIn(together: readonly Together[]) {
  const found = together.flatMap(({ assignmentId, worksheet, answers }) => {
    const part = jointPartOf(worksheet);
    const fields = (part?.fields ?? [])
      .filter(isAsked)
      .filter(({ key }) => part?.agreed?.includes(key));
    const said = fields.flatMap((field) => {
      const answer = answers.find(({ question }) => question === field.key);
      if (!answer) return [];
      const lines = linesSaid(field, answer.value);
      const { savedAt } = answer;
      const label = field.title ?? field.label;
      return lines.length > 0
        ? [{ key: field.key, label, lines, savedAt }]
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
