import type { JointPart, Worksheet } from "./definition";
import {
  type DefinitionProblem,
  type Path,
  repeated,
} from "./field-check-rules";
import { isAsked } from "./field-rules";
import { ownModes } from "./part-rules";

/** Both read a joint answer as it is written, so nothing in it can be anybody's alone. */
function fieldProblems(part: JointPart, path: Path): DefinitionProblem[] {
  return part.fields.filter(isAsked).flatMap((field) => {
    const at = [...path, "fields", part.fields.indexOf(field)];
    return [
      ...(field.vis === "inherit"
        ? []
        : [{ path: [...at, "vis"], message: "both read a joint answer" }]),
      ...(field.shareInView
        ? [
            {
              path: [...at, "shareInView"],
              message: "a joint answer is not part of what opens",
            },
          ]
        : []),
    ];
  });
}

const seatProblems = (part: JointPart, path: Path): DefinitionProblem[] =>
  Object.keys(part.ofSeat)
    .filter((key) => part.fields.every((field) => field.key !== key))
    .map((key) => ({
      path: [...path, "ofSeat", key],
      message: `no field "${key}" in this part`,
    }));

function titleProblems(part: JointPart, path: Path): DefinitionProblem[] {
  const { titleFrom: key, fields } = part;
  const field = fields.find((each) => each.key === key);
  if (key === undefined || field?.type === "text") return [];
  const message = `no text field "${key}" in this part`;
  return [{ path: [...path, "titleFrom"], message }];
}

const agreedProblems = (part: JointPart, path: Path): DefinitionProblem[] =>
  (part.agreed ?? []).flatMap((key, index) =>
    part.fields.some((field) => field.key === key)
      ? []
      : [
          {
            path: [...path, "agreed", index],
            message: `no field "${key}" in this part`,
          },
        ],
  );

/** One word for one question, also where it is asked apart. */
const afterwardsProblems = (part: JointPart, path: Path): DefinitionProblem[] =>
  repeated(
    [...part.fields, ...(part.afterwards ?? [])].map(({ key }) => key),
    (index) => [...path, "afterwards", index - part.fields.length, "key"],
    "the field",
  ).filter(({ path: at }) => Number(at.at(-2)) >= 0);

/** At most one part is written together, and only after a reveal of the parts before it. */
export function jointProblems(worksheet: Worksheet): DefinitionProblem[] {
  const opens = ownModes(worksheet).includes("reveal");
  return worksheet.parts.flatMap((part, index) => {
    if (part.by !== "joint") return [];
    const path = ["parts", index];
    const isSecond =
      worksheet.parts.findIndex(({ by }) => by === "joint") < index;
    return [
      ...(isSecond
        ? [{ path, message: "there is one part that both write together" }]
        : []),
      ...(opens
        ? []
        : [
            {
              path: [...path, "unlockIf"],
              message: "no part of this worksheet ever opens",
            },
          ]),
      ...fieldProblems(part, path),
      ...seatProblems(part, path),
      ...titleProblems(part, path),
      ...agreedProblems(part, path),
      ...afterwardsProblems(part, path),
    ];
  });
}
