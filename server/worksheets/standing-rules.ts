import type { Standing } from "./view-definition";

/** Who left it open, in words or without any, does not differ from anybody. */
export function standing(
  a: number | null,
  b: number | null,
  open: readonly number[],
): Standing | null {
  if (a === null || b === null) return null;
  if (open.includes(a) || open.includes(b)) return "open";
  return a === b ? "agree" : "differ";
}
