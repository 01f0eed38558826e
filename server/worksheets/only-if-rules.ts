import { holds } from "./condition-rules";
import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import type { Cond } from "./field-definition";
import { fieldOf, isPrivate } from "./field-rules";
import type { ShareUnit } from "./share-definition";

/** Whether its author said, in an answer of their own, that this may be shown. */
export const isAllowed = ({ onlyIf }: ShareUnit, answers: unknown): boolean =>
  onlyIf === undefined || holds(onlyIf, answers);

function keysIn(cond: Cond): string[] {
  if ("all" in cond) return cond.all.flatMap(keysIn);
  return "any" in cond ? cond.any.flatMap(keysIn) : [cond.key];
}

/** What decides whether something is shown shows itself by it, so it is no private answer. */
export const onlyIfProblems = (worksheet: Worksheet): DefinitionProblem[] =>
  worksheet.share.flatMap(({ onlyIf }, index) =>
    (onlyIf ? keysIn(onlyIf) : []).flatMap((key) => {
      const field = fieldOf(worksheet, key);
      if (field === undefined || !isPrivate(field)) return [];
      const message = `"${key}" is a private answer: the partner would learn of it`;
      return [{ path: ["share", index, "onlyIf"], message }];
    }),
  );
