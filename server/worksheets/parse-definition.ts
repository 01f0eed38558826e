import { actProblems } from "./act-check-rules";
import { buildProblems } from "./build-rules";
import { watchProblems } from "./condition-check-rules";
import { decidesProblems } from "./decides-check-rules";
import { type Worksheet, WorksheetShape } from "./definition";
import { type DefinitionProblem, fieldProblemsOf } from "./field-check-rules";
import { inSessionProblems } from "./in-session-check-rules";
import { jointProblems } from "./joint-check-rules";
import { onlyIfProblems } from "./only-if-rules";
import { scoringProblems } from "./scoring-check-rules";
import { shapeProblems } from "./shape-problem-rules";
import { shareProblems } from "./share-check-rules";
import { viewProblems } from "./view-check-rules";
import { waitProblems } from "./wait-check-rules";
import { withheldProblems } from "./withheld-check-rules";

/** Whatever is wrong in a worksheet whose shape is right. */
export const definitionProblems = (
  worksheet: Worksheet,
): DefinitionProblem[] => [
  ...fieldProblemsOf(worksheet),
  ...jointProblems(worksheet),
  ...decidesProblems(worksheet),
  ...inSessionProblems(worksheet),
  ...watchProblems(worksheet),
  ...scoringProblems(worksheet),
  ...shareProblems(worksheet),
  ...onlyIfProblems(worksheet),
  ...viewProblems(worksheet),
  ...buildProblems(worksheet),
  ...withheldProblems(worksheet),
  ...actProblems(worksheet),
  ...waitProblems(worksheet),
];

/**
 * A worksheet that was published or given: it stays readable where the rules for publishing have become
 * stricter since, or the answers to it would be lost with it. Null where it is none.
 */
export const keptDefinition = (input: unknown): Worksheet | null =>
  WorksheetShape.safeParse(input).data ?? null;

/** A worksheet is read as a whole or refused with every reason at its place. */
export function parseDefinition(
  input: unknown,
):
  | { ok: true; worksheet: Worksheet }
  | { ok: false; problems: DefinitionProblem[] } {
  const shape = WorksheetShape.safeParse(input);
  if (!shape.success) {
    return { ok: false, problems: shape.error.issues.flatMap(shapeProblems) };
  }
  const worksheet = shape.data;
  const problems = definitionProblems(worksheet);
  return problems.length === 0
    ? { ok: true, worksheet }
    : { ok: false, problems };
}
