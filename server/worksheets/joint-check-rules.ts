import type { JointPart, Mode, Worksheet } from "./definition";
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

/** What tells of the days of a list names the list and a day in it. */
function dayProblems(part: JointPart, path: Path): DefinitionProblem[] {
  return (["turns", "calendar"] as const).flatMap((name) => {
    const named = part[name];
    const field = part.fields.find(({ key }) => key === named?.of);
    const day =
      field?.type === "list" && field.item.find(({ key }) => key === named?.on);
    return named === undefined || (day && day.type === "date")
      ? []
      : [
          {
            path: [...path, name],
            message: `no list "${named.of}" with a day "${named.on}" in this part`,
          },
        ];
  });
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

/** What is drawn is planned, and both write that plan from the day it is given. */
function jarProblems(part: JointPart, path: Path): DefinitionProblem[] {
  if (part.jar === undefined) return [];
  const { plan } = part.jar;
  const field = part.fields.find(({ key }) => key === plan);
  const at = [...path, "jar"];
  return [
    ...(field?.type === "plan"
      ? []
      : [{ path: at, message: `no plan "${plan}" in this part` }]),
    ...(part.unlockIf === "given"
      ? []
      : [{ path: at, message: "a jar is there from the day it is given" }]),
  ];
}

/** One word for one question, also where it is asked apart. */
const afterwardsProblems = (part: JointPart, path: Path): DefinitionProblem[] =>
  repeated(
    [...part.fields, ...(part.afterwards ?? [])].map(({ key }) => key),
    (index) => [...path, "afterwards", index - part.fields.length, "key"],
    "the field",
  ).filter(({ path: at }) => Number(at.at(-2)) >= 0);

function unlockProblems(
  { unlockIf }: JointPart,
  modes: readonly Mode[],
  path: Path,
): DefinitionProblem[] {
  const at = [...path, "unlockIf"];
  if (unlockIf === "opened") {
    return modes.includes("reveal")
      ? []
      : [{ path: at, message: "no part of this worksheet ever opens" }];
  }
  // Given to both in one, so what each answers alone must be what opens for both.
  return modes.every((mode) => mode === "reveal")
    ? []
    : [{ path: at, message: "what each answers beside it opens for both" }];
}

/** At most one part is written together: after a reveal of the parts before it, or from the start. */
export function jointProblems(worksheet: Worksheet): DefinitionProblem[] {
  const modes = ownModes(worksheet);
  return worksheet.parts.flatMap((part, index) => {
    if (part.by !== "joint") return [];
    const path = ["parts", index];
    const isSecond =
      worksheet.parts.findIndex(({ by }) => by === "joint") < index;
    return [
      ...(isSecond
        ? [{ path, message: "there is one part that both write together" }]
        : []),
      ...unlockProblems(part, modes, path),
      ...fieldProblems(part, path),
      ...seatProblems(part, path),
      ...titleProblems(part, path),
      ...agreedProblems(part, path),
      ...dayProblems(part, path),
      ...jarProblems(part, path),
      ...afterwardsProblems(part, path),
    ];
  });
}
