import type { Worksheet } from "./definition";
import { fieldOf } from "./field-rules";
import type { ScoringOf } from "./scoring-definition";

export type Count = { value: number | null; band: string | null };

/** How many rows stand at `from` or above, with a word for it; null where no row was answered. */
export function countOf(
  worksheet: Worksheet,
  rule: ScoringOf<"count">,
  numberAt: (row: string) => number | null,
): Count {
  const field = fieldOf(worksheet, rule.of);
  const rows = field?.type === "matrix" ? field.rows : [];
  const values = rows
    .map(({ key }) => numberAt(key))
    .filter((value) => value !== null);
  if (values.length === 0) return { value: null, band: null };
  const value = values.filter((each) => each >= rule.from).length;
  const band = rule.bands
    .toSorted((one, other) => other.from - one.from)
    .find(({ from }) => value >= from);
  return { value, band: band?.label ?? null };
}
