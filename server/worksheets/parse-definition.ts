import type { z } from "zod";
import { watchProblems } from "./condition-check-rules";
import { decidesProblems } from "./decides-check-rules";
import { type Worksheet, WorksheetShape } from "./definition";
import { type DefinitionProblem, fieldProblemsOf } from "./field-check-rules";
import { jointProblems } from "./joint-check-rules";
import { scoringProblems } from "./scoring-check-rules";
import { shareProblems } from "./share-check-rules";
import { viewProblems } from "./view-check-rules";

const asPath = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((step) => (typeof step === "symbol" ? String(step) : step));

/** Of a choice of shapes, the one that came nearest says what is wrong. */
function flatten(issue: z.core.$ZodIssue): DefinitionProblem[] {
  const path = asPath(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `"${key}" is not known here`,
    }));
  }
  if (issue.code !== "invalid_union" || issue.errors.length === 0) {
    return [{ path, message: issue.message }];
  }
  const depth = (issues: readonly z.core.$ZodIssue[]): number =>
    Math.max(0, ...issues.map((each) => each.path.length));
  const [nearest = []] = issue.errors.toSorted(
    (one, other) => depth(other) - depth(one) || one.length - other.length,
  );
  return nearest
    .flatMap(flatten)
    .map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

/** A worksheet is read as a whole or refused with every reason at its place. */
export function parseDefinition(
  input: unknown,
):
  | { ok: true; worksheet: Worksheet }
  | { ok: false; problems: DefinitionProblem[] } {
  const shape = WorksheetShape.safeParse(input);
  if (!shape.success) {
    return { ok: false, problems: shape.error.issues.flatMap(flatten) };
  }
  const worksheet = shape.data;
  const problems = [
    ...fieldProblemsOf(worksheet),
    ...jointProblems(worksheet),
    ...decidesProblems(worksheet),
    ...watchProblems(worksheet),
    ...scoringProblems(worksheet),
    ...shareProblems(worksheet),
    ...viewProblems(worksheet),
  ];
  return problems.length === 0
    ? { ok: true, worksheet }
    : { ok: false, problems };
}
