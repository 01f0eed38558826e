import { conditionProblems } from "./condition-check-rules";
import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import { isAsked, isSelfOnly, ownFields } from "./field-rules";

/** Only what is its author's alone has anything to let out. */
export const withheldProblems = (worksheet: Worksheet): DefinitionProblem[] =>
  worksheet.parts.flatMap((part, p) =>
    part.fields.flatMap((field, f) => {
      if (!isAsked(field) || field.toTherapistIf === undefined) return [];
      const path = ["parts", p, "fields", f, "toTherapistIf"];
      const message = `"${field.key}" is read by the therapist anyway`;
      return [
        ...conditionProblems(field.toTherapistIf, path, ownFields(worksheet)),
        ...(isSelfOnly(field) ? [] : [{ path, message }]),
      ];
    }),
  );
