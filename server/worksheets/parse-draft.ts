import { type Worksheet, WorksheetShape } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import { shapeProblems } from "./shape-problem-rules";
import { withTexts } from "./words-rules";

/** Stands where words are yet to be written, only while the shape is looked at. */
const BLANK = "\uE000";

/** A worksheet that is still being written: its shape is right, and any of its words may be missing. */
export function parseDraft(
  input: unknown,
):
  | { ok: true; draft: Worksheet }
  | { ok: false; problems: DefinitionProblem[] } {
  const filled = withTexts(input, (text) =>
    text.trim() === "" ? BLANK : text,
  );
  const shape = WorksheetShape.safeParse(filled);
  if (!shape.success) {
    return { ok: false, problems: shape.error.issues.flatMap(shapeProblems) };
  }
  const draft = withTexts(shape.data, (text) => (text === BLANK ? "" : text));
  return { ok: true, draft };
}
