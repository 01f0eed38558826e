import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import { fieldOf, isAsked, isPrivate } from "./field-rules";
import { ownModes } from "./part-rules";

const SHOWABLE = ["scale", "text", "long"];

/** What may be shown in session is of a worksheet that only the therapist reads, and never an answer for them alone. */
export function inSessionProblems(worksheet: Worksheet): DefinitionProblem[] {
  const isPrivateMode = ownModes(worksheet).every((mode) => mode === "private");
  return worksheet.inSession.flatMap((key, index) => {
    const path = ["inSession", index];
    const refused = (message: string) => [{ path, message }];
    const field = fieldOf(worksheet, key);
    if (!isPrivateMode) return refused("this is for a private worksheet");
    if (!field || !isAsked(field)) return refused(`no question "${key}"`);
    if (isPrivate(field)) {
      return refused(`"${key}" is for the therapist alone`);
    }
    return SHOWABLE.includes(field.type)
      ? []
      : refused(`"${key}" is neither a scale nor words`);
  });
}
