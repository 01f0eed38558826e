import { draftProblem } from "../worksheets/answer-rules";
import type { Worksheet } from "../worksheets/definition";
import { askedAfterwards } from "../worksheets/part-rules";

/** Why these answers cannot be kept, by question; null when they can. */
export function afterwardsProblems(
  worksheet: Worksheet,
  answers: Readonly<Record<string, unknown>> | undefined,
): Record<string, string[]> | null {
  const asked = askedAfterwards(worksheet);
  const found = Object.entries(answers ?? {}).flatMap(([key, value]) => {
    const field = asked.find((each) => each.key === key);
    const problem = field
      ? draftProblem(field, value)
      : "This is not asked here.";
    return problem === null ? [] : [{ key, problem }];
  });
  return found.length === 0
    ? null
    : Object.fromEntries(found.map(({ key, problem }) => [key, [problem]]));
}
