import type { z } from "zod";
import type { DefinitionProblem } from "./field-check-rules";

const asPath = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((step) => (typeof step === "symbol" ? String(step) : step));

/** Of a choice of shapes, the one that came nearest says what is wrong. */
export function shapeProblems(issue: z.core.$ZodIssue): DefinitionProblem[] {
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
    .flatMap(shapeProblems)
    .map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
