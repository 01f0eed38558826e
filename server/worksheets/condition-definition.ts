import { z } from "zod";

/** With a `row` it looks at one row of a matrix. */
type At = { key: string; row?: string | undefined };

export type Cond =
  | (At & { op: "eq" | "ne"; value: string | number | boolean })
  | (At & { op: "in"; value: (string | number)[] })
  | (At & { op: "gte" | "lte"; value: number })
  | (At & { op: "answered" })
  /** Left open, or rather not said: the two are the same here. */
  | (At & { op: "unsaid" })
  /** Which group of a matrix's rows stands out, or "none" of them. */
  | { key: string; op: "leads"; in: string[]; groups: Record<string, string[]> }
  /** At least so many rows of these matrices were rather not said. */
  | {
      key: string;
      op: "rowsUnsaid";
      with?: string[] | undefined;
      least: number;
    }
  | { all: Cond[] }
  | { any: Cond[] };

export const Key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, "use small letters, digits and _");
export const Value = z
  .string()
  .regex(/^[A-Za-z0-9_]{1,40}$/, "use letters, digits and _");
export const Words = z.string().trim().min(1, "write something here").max(300);

const at = { key: Key, row: Value.optional() };
const Test = z.discriminatedUnion("op", [
  z.strictObject({
    ...at,
    op: z.enum(["eq", "ne"]),
    value: z.union([z.string(), z.number(), z.boolean()]),
  }),
  z.strictObject({
    ...at,
    op: z.literal("in"),
    value: z.array(z.union([z.string(), z.number()])).min(1),
  }),
  z.strictObject({
    ...at,
    op: z.enum(["gte", "lte"]),
    value: z.number(),
  }),
  z.strictObject({ ...at, op: z.enum(["answered", "unsaid"]) }),
  z.strictObject({
    key: Key,
    op: z.literal("leads"),
    in: z.array(Value).min(1),
    groups: z.record(Value, z.array(Value).min(1)),
  }),
  z.strictObject({
    key: Key,
    op: z.literal("rowsUnsaid"),
    with: z.array(Key).optional(),
    least: z.number().int().min(1),
  }),
]);

export const Condition: z.ZodType<Cond> = z.lazy(() =>
  z.union([
    Test,
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
  ]),
);
