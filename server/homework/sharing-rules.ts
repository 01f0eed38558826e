import type { Worksheet } from "../worksheets/definition";
import { modeOf } from "../worksheets/field-rules";
import { isTogetherFromStart } from "../worksheets/part-rules";
import type { Sharing } from "./rules";

/** Who reads it where nobody says otherwise: as the worksheet has it, and of one partner alone nobody but the therapist. */
export function sharingOf(
  worksheet: Worksheet,
  who: "a" | "b" | "each",
): Sharing {
  const mode = modeOf(worksheet);
  if (mode === "therapist_decides" || mode === "shared") return mode;
  if (mode !== "reveal") return "private";
  return who === "each" || isTogetherFromStart(worksheet)
    ? "reveal"
    : "private";
}

/** What of it opens whole, without a tick of the therapist. */
export const wholeUnits = (worksheet: Worksheet): string[] =>
  worksheet.share.filter(({ gate }) => gate === "open").map(({ unit }) => unit);
