import type { Asked } from "./field-props";

/** Controls that a label can point at; the others are groups named by their heading. */
export const hasOwnLabel = (field: Asked): boolean =>
  ["text", "long", "int", "date"].includes(field.type);

/**
 * Words that are not asked for can simply be left out. Where the worksheet has
 * its own way round an answer, a second one beside it would only puzzle.
 */
export function offersRatherNot(field: Asked, inner: boolean): boolean {
  switch (field.type) {
    case "matrix":
    case "grid":
    case "pairs":
      return false;
    case "text":
    case "long":
    case "list":
    case "plan":
    case "check":
    case "upload":
      return field.required;
    case "single":
      if (field.options.some((option) => option.value === "skip")) return false;
      return field.required || !inner;
    default:
      return field.required || !inner;
  }
}

/** A heading has no room for "(optional)", so the help says it. */
export function helpAlone(field: Asked): string | undefined {
  const isOfRows = field.type === "matrix" || field.type === "grid";
  if (field.required || isOfRows) return field.help;
  const open = hasOwnLabel(field)
    ? "You can leave this empty."
    : "You can leave this open.";
  return [field.help, open].filter(Boolean).join(" ");
}
