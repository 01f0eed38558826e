import type { Cond } from "./condition-definition";
import { holds } from "./condition-rules";
import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import type { Field } from "./field-definition";
import { fieldOf, isPrivate } from "./field-rules";
import { ownParts } from "./part-rules";
import type { ShareUnit } from "./share-definition";
import { mayReachThePartner } from "./tail-rules";

/** Whether its author said, in an answer of their own, that this may be shown. */
export const isAllowed = ({ onlyIf }: ShareUnit, answers: unknown): boolean =>
  onlyIf === undefined || holds(onlyIf, answers);

export function keysIn(cond: Cond): string[] {
  if ("all" in cond) return cond.all.flatMap(keysIn);
  if ("any" in cond) return cond.any.flatMap(keysIn);
  return cond.op === "rowsUnsaid"
    ? [cond.key, ...(cond.with ?? [])]
    : [cond.key];
}

/** The answers on which it depends whether a question, one of its answers or one of its rows is there. */
function branchKeys(field: Field | undefined): string[] {
  if (field === undefined) return [];
  const options =
    field.type === "single" || field.type === "multi" ? field.options : [];
  return [field, ...options]
    .flatMap(({ showIf }) => (showIf ? keysIn(showIf) : []))
    .concat("from" in field && field.from !== undefined ? field.from : []);
}

/** Of a unit, the answers that it is made of: one, or those that its score counts. */
function askedIn(worksheet: Worksheet, { field, score }: ShareUnit): string[] {
  const rule = worksheet.scoring.find(({ id }) => id === score);
  const scored = rule && "of" in rule ? rule.of : undefined;
  return [field, scored].flatMap((key) => key ?? []);
}

/** Never the partner: by the question itself, or by the part it stands in. */
const isClosed = (worksheet: Worksheet, key: string): boolean =>
  ownParts(worksheet).some(({ mode, fields }) =>
    fields.some(
      (field) =>
        field.key === key && (isPrivate(field) || !mayReachThePartner(mode)),
    ),
  );

/** These and all on which it depends whether they are asked, however many steps away. */
export function withDeciders(
  worksheet: Worksheet,
  keys: readonly string[],
): string[] {
  const known = [...new Set(keys)];
  const deciding = known.flatMap((key) => branchKeys(fieldOf(worksheet, key)));
  const all = [...new Set([...known, ...deciding])];
  return all.length === known.length ? all : withDeciders(worksheet, all);
}

/** What decides whether something is shown shows itself by it, so it is no private answer. */
export const onlyIfProblems = (worksheet: Worksheet): DefinitionProblem[] =>
  worksheet.share.flatMap((unit, index) => {
    const deciding = withDeciders(worksheet, [
      ...(unit.onlyIf ? keysIn(unit.onlyIf) : []),
      ...askedIn(worksheet, unit).flatMap((key) =>
        branchKeys(fieldOf(worksheet, key)),
      ),
    ]);
    return deciding.flatMap((key) => {
      if (!isClosed(worksheet, key)) return [];
      const message = `"${key}" is a private answer: the partner would learn of it`;
      return [{ path: ["share", index], message }];
    });
  });
