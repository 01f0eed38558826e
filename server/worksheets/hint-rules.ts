import type { FieldOf } from "./field-definition";

type Hinted = Pick<FieldOf<"long">, "hint">;

/** A word to the writer while a text begins in a way that is hard to hear. */
export function hintFor({ hint }: Hinted, text: string): string | null {
  const begun = text.trimStart().toLowerCase();
  const isMeant = hint?.startsWith.some((start) =>
    begun.startsWith(start.toLowerCase()),
  );
  return hint && isMeant ? hint.text : null;
}
