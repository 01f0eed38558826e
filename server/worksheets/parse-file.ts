import { conditionProblems } from "./condition-check-rules";
import type { Worksheet } from "./definition";
import type { DefinitionProblem, Path } from "./field-check-rules";
import { isSelfOnly, modeOf, ownFields } from "./field-rules";
import { FileShape, type WorksheetFile } from "./file-definition";
import { definitionProblems } from "./parse-definition";
import { shapeProblems } from "./shape-problem-rules";

type Parsed =
  | {
      ok: true;
      /** What is given first. */
      worksheet: Worksheet;
      /** What is given after it, each a worksheet of its own. */
      later: Worksheet[];
      isReleased: boolean;
    }
  | { ok: false; problems: DefinitionProblem[] };

/** Each step stands for itself: its own pages, its own opening, its own alerts. */
function stepsIn({ released, later = [], ...head }: WorksheetFile) {
  const { note: _note, reassessWeeks: _again, next: _next, ...shared } = head;
  const { promise: _promise, opensOnlyIf: _opens, ...whole } = shared;
  const steps = later.map((step) => ({
    ...whole,
    ...step,
    purpose: step.purpose ?? head.purpose,
    riskTags: step.riskTags ?? head.riskTags,
    frequency: step.frequency ?? head.frequency,
    title: `${head.title}: ${step.title}`,
  }));
  return { worksheet: head, later: steps, isReleased: released !== false };
}

/** What is looked at in another step is asked there. */
export function opensProblems(
  worksheet: Worksheet,
  all: readonly Worksheet[],
): DefinitionProblem[] {
  const { opensOnlyIf } = worksheet;
  if (!opensOnlyIf) return [];
  const of = opensOnlyIf.of ?? worksheet.slug;
  const asked = all.find(({ slug }) => slug === of);
  const path: Path = ["opensOnlyIf"];
  if (asked === undefined) {
    return [{ path: [...path, "of"], message: `no step "${of}" in this file` }];
  }
  const known = ownFields(asked).filter((field) => !isSelfOnly(field));
  return [
    ...conditionProblems(opensOnlyIf.when, [...path, "when"], known),
    ...(modeOf(worksheet) === "reveal" && !worksheet.autoReveal
      ? []
      : [{ path, message: "this is for what the therapist opens to both" }]),
  ];
}

/** What the therapist unlocks is unlocked by a sentence they can say yes to. */
export const unlockProblems = ({
  therapistUnlock,
  unlockWhen,
}: Worksheet): DefinitionProblem[] =>
  therapistUnlock === (unlockWhen !== undefined)
    ? []
    : [
        {
          path: ["unlockWhen"],
          message: therapistUnlock
            ? "say what must be so before it is given"
            : "this is for what the therapist unlocks",
        },
      ];

/** A file of content: one worksheet, or one in steps that the therapist gives one after the other. */
export function parseFile(input: unknown): Parsed {
  const shape = FileShape.safeParse(input);
  if (!shape.success) {
    return { ok: false, problems: shape.error.issues.flatMap(shapeProblems) };
  }
  const file = stepsIn(shape.data);
  const all = [file.worksheet, ...file.later];
  const problems = all.flatMap((worksheet, index) => {
    const found = [
      ...definitionProblems(worksheet),
      ...opensProblems(worksheet, all),
      ...unlockProblems(worksheet),
    ];
    return index === 0
      ? found
      : found.map(({ path, message }) => ({
          path: ["later", index - 1, ...path],
          message,
        }));
  });
  const sealed = all.some((worksheet) => modeOf(worksheet) === "sealed");
  if (sealed && file.isReleased) {
    const message = "a sealed worksheet has no place yet where it is given";
    problems.push({ path: ["released"], message });
  }
  return problems.length === 0
    ? { ok: true, ...file }
    : { ok: false, problems };
}
