import type { Json } from "@/server/worksheets/condition-rules";

/** One answer as it stands in a draft; undefined where it was taken away again. */
export type Words = Json | undefined;

/** Equal in meaning: the order of a record's keys is nobody's words. */
export function isSame(one: Words, other: Words): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (!one || !other || Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const left = Object.entries(one);
  const right = new Map<string, Json>(Object.entries(other));
  return (
    left.length === right.size &&
    left.every(
      ([key, value]) => right.has(key) && isSame(value, right.get(key)),
    )
  );
}

/** Every word of the first stands in the second, so keeping the second loses nothing. */
export const standsIn = (one: Words, other: Words): boolean =>
  isSame(one, other) ||
  (typeof one === "string" &&
    typeof other === "string" &&
    other.startsWith(one));
