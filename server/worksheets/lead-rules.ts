import type { Worksheet } from "./definition";
import type { Field } from "./field-definition";
import { ownParts } from "./part-rules";

const A_DAY = 86_400_000;

/** From one day to the next each leads in turn; whatever leads, the others follow in their order. */
function led<T>(options: readonly T[], day: Date): T[] {
  const at = Math.floor(day.getTime() / A_DAY) % options.length;
  return [...options.slice(at), ...options.slice(0, at)];
}

const ledField = (field: Field, day: Date): Field =>
  field.type === "single" && field.leadsByDay
    ? { ...field, options: led(field.options, day) }
    : field;

/** What an entry of this day is asked: it was given that day and stays so until it is finished. */
export const ledBy = (worksheet: Worksheet, day: Date): Worksheet => ({
  ...worksheet,
  parts: ownParts(worksheet).map((part) => ({
    ...part,
    fields: part.fields.map((field) => ledField(field, day)),
  })),
});
