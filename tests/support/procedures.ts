import { z } from "zod";

import type { Audience, Declaration } from "@/server/trpc/declare";
import { appRouter } from "@/server/trpc/root";

type Procedure = {
  _def: {
    type: "query" | "mutation";
    meta?: Partial<Declaration>;
    inputs: readonly z.ZodType[];
  };
};

/** At run time the record is flat and keyed by path, which its type does not say. */
const flat = appRouter._def.procedures as unknown as Record<string, Procedure>;

/** The complete API: every path with what it does and whom it is declared for. */
export const procedures: ReadonlyMap<
  string,
  { isQuery: boolean; takesInput: boolean; actors: readonly Audience[] }
> = new Map(
  Object.entries(flat).map(([path, { _def }]) => [
    path,
    {
      isQuery: _def.type === "query",
      takesInput: _def.inputs.length > 0,
      actors: _def.meta?.actors ?? [],
    },
  ]),
);

type Schema = { format?: string } & Record<string, unknown>;

/** Every field that names something, wherever it stands in an input. */
function namesIn(schema: unknown, at = ""): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  if ((schema as Schema).format === "uuid") return [at];
  return Object.entries(schema).flatMap(([key, part]) =>
    key === "properties"
      ? Object.entries(part ?? {}).flatMap(([name, field]) =>
          namesIn(field, name),
        )
      : namesIn(part, at),
  );
}

/** The fields of this procedure's input that hold an id. */
export const idFieldsOf = (path: string): string[] =>
  (flat[path]?._def.inputs ?? []).flatMap((input) =>
    namesIn(z.toJSONSchema(input, { io: "input", unrepresentable: "any" })),
  );

export const paths = [...procedures.keys()];
