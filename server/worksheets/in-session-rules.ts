import type { Worksheet } from "./definition";
import type { AskedField } from "./field-definition";
import { fieldOf, isAsked, isPrivate } from "./field-rules";

/** The questions of which a therapist may show the answers, as their writers were told. */
export const fieldsInSession = (worksheet: Worksheet): AskedField[] =>
  worksheet.inSession.flatMap((key) => {
    const field = fieldOf(worksheet, key);
    return field && isAsked(field) && !isPrivate(field) ? field : [];
  });

/** The same in the words of the questions, for whoever is about to write. */
export const labelsInSession = (worksheet: Worksheet): string[] =>
  fieldsInSession(worksheet).map(({ label }) => label);
