import { linesSaid } from "../worksheets/cell-rules";
import type { Json } from "../worksheets/condition-rules";
import type { JointPart, Worksheet } from "../worksheets/definition";
import type { AskedField } from "../worksheets/field-definition";
import { isAsked } from "../worksheets/field-rules";
import { datedKey, jointPartOf } from "../worksheets/part-rules";
import { pictureOf } from "../worksheets/picture-answer-rules";

type Answer = { question: string; savedAt: Date; value: Json };
type Together = {
  assignmentId: string;
  worksheet: Worksheet;
  answers: readonly Answer[];
};

/** One worksheet's words do not push out what was agreed in another. */
const MOST = 3;

const newestFirst = (one: { savedAt: Date }, other: { savedAt: Date }) =>
  other.savedAt.getTime() - one.savedAt.getTime();

/** Under which date of a jar it stands. */
const dateOf = ({ question }: Answer) => Number(question.split("_").at(-1));

/** What stands under this question; of a jar's plans that of the last date both agreed to. */
function answersTo(
  part: JointPart,
  key: string,
  answers: readonly Answer[],
): Answer[] {
  if (part.jar?.plan !== key) {
    return answers.filter(({ question }) => question === key);
  }
  return answers
    .filter(({ question }) => datedKey(question) === key)
    .toSorted((one, other) => dateOf(other) - dateOf(one));
}

function saidUnder(
  part: JointPart,
  field: AskedField,
  answers: readonly Answer[],
) {
  const [said] = answersTo(part, field.key, answers).flatMap((answer) => {
    const lines = linesSaid(field, answer.value);
    return lines.length > 0 ? [{ lines, savedAt: answer.savedAt }] : [];
  });
  const label = field.title ?? field.label;
  return said ? [{ key: field.key, label, ...said }] : [];
}

/** What both last wrote where worksheets ask what they mean to do, the newest first. */
export function agreedIn(together: readonly Together[]) {
  const found = together.flatMap(({ assignmentId, worksheet, answers }) => {
    const part = jointPartOf(worksheet);
    if (!part) return [];
    const said = part.fields
      .filter(isAsked)
      .filter(({ key }) => part.agreed?.includes(key))
      .flatMap((field) => saidUnder(part, field, answers));
    const [newest] = said.toSorted(newestFirst);
    return newest
      ? [
          {
            slug: worksheet.slug,
            assignmentId,
            title: worksheet.title,
            savedAt: newest.savedAt,
            said: said.map(({ savedAt: _savedAt, ...one }) => one),
          },
        ]
      : [];
  });
  const newest = found.toSorted(newestFirst);
  return newest
    .filter(
      ({ slug }, place) =>
        newest.findIndex((one) => one.slug === slug) === place,
    )
    .slice(0, MOST)
    .map(({ slug: _slug, ...one }) => one);
}

/** The last picture of something they made together; null where there is none. */
export function madeIn(together: readonly Together[]) {
  const found = together.flatMap(({ assignmentId, worksheet, answers }) =>
    (jointPartOf(worksheet)?.fields ?? [])
      .filter(({ type }) => type === "upload")
      .flatMap(({ key }) =>
        answers.flatMap(({ question, value, savedAt }) => {
          const picture = question === key ? pictureOf(value) : null;
          const { title } = worksheet;
          return picture ? [{ assignmentId, title, savedAt, ...picture }] : [];
        }),
      ),
  );
  return found.toSorted(newestFirst)[0] ?? null;
}
