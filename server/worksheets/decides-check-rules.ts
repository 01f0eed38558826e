import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import { fieldOf } from "./field-rules";
import { ownModes } from "./part-rules";

/** Where the therapist decides field by field, nothing opens by itself or with the whole. */
export function decidesProblems(worksheet: Worksheet): DefinitionProblem[] {
  const { autoReveal, promise, share } = worksheet;
  const isDecided = ownModes(worksheet).includes("therapist_decides");
  if (!isDecided) {
    const message = "a promise is for what the therapist shows field by field";
    return promise === undefined ? [] : [{ path: ["promise"], message }];
  }
  const found: DefinitionProblem[] = share.flatMap(({ gate }, index) =>
    gate === "therapist"
      ? []
      : [
          {
            path: ["share", index, "gate"],
            message: "the therapist decides on each: use gate: therapist",
          },
        ],
  );
  if (autoReveal) {
    const message = "what the therapist decides on never opens by itself";
    found.push({ path: ["autoReveal"], message });
  }
  const asked = promise === undefined ? null : fieldOf(worksheet, promise);
  const isOneTick = asked?.type === "check" && asked.options.length === 1;
  if (asked !== null && !isOneTick) {
    const message = `"${promise}" is no list with one thing to tick`;
    found.push({ path: ["promise"], message });
  }
  return found;
}

/** What both promise, in the words that each of them ticks; null where nothing is. */
export function promiseOf(
  worksheet: Worksheet,
): { key: string; words: string } | null {
  const field = fieldOf(worksheet, worksheet.promise ?? "");
  if (field?.type !== "check") return null;
  return { key: field.key, words: field.options[0]?.label ?? field.label };
}
