import type { AskedField, Field } from "@/server/worksheets/field-definition";

type Seats = Readonly<Record<string, "a" | "b">>;
export type Run<F> = { isSeated: boolean; fields: F[] };

/** What is each person's own goes into two columns; it begins and ends where the others do. */
export function runsOf<F extends Field>(
  fields: readonly F[],
  ofSeat: Seats,
): Run<F>[] {
  const runs: Run<F>[] = [];
  for (const field of fields) {
    const isSeated = ofSeat[field.key] !== undefined;
    const last = runs.at(-1);
    if (last?.isSeated === isSeated) last.fields.push(field);
    else runs.push({ isSeated, fields: [field] });
  }
  return runs;
}

/** What has more in it than one column holds. */
export const isBroad = (field: AskedField): boolean =>
  field.type === "list" && field.item.length > 1;

/** Too much to stand at the side of what was opened. */
export const isLong = (fields: readonly { type: string }[]): boolean =>
  fields.some(({ type }) => ["timer", "list", "upload"].includes(type));
