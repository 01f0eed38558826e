import { readFileSync } from "node:fs";

import { parse } from "yaml";
import { z } from "zod";

import { ACTORS, type ActorName } from "@/tests/support/actors";

const actor = z.enum(ACTORS);
const words = z.array(z.string()).default([]);

const file = z.strictObject({
  who: z.record(z.string(), z.array(actor)),
  procedures: z.record(
    z.string(),
    z.strictObject({
      may: words,
      refusal: z.enum(["NOT_FOUND", "FORBIDDEN"]).default("NOT_FOUND"),
      forbidden: words,
      password: words,
      ids: z
        .record(
          z.string(),
          z.enum([
            "couple",
            "partner",
            "assignment",
            "alert",
            "comment",
            "disclosure",
            "feedback",
            "act",
            "scoreEntry",
            "measurePlan",
            "repeat",
            "pathway",
            "pathwayStep",
            "programme",
            "session",
            "text",
            "standing",
            "invitation",
            "member",
            "place",
            "idea",
            "draw",
            "paper",
            "signature",
          ]),
        )
        .default({}),
      unknown: z.enum(["NOT_FOUND", "OK"]).default("NOT_FOUND"),
      tried: words,
    }),
  ),
});

const { who, procedures } = file.parse(
  parse(readFileSync("tests/security/access-matrix.yaml", "utf8")),
);

const named = (names: string[]): readonly ActorName[] =>
  names.flatMap((name) => who[name] ?? actor.parse(name));

export type Entry = ReturnType<typeof entry>;

function entry(given: (typeof procedures)[string]) {
  const may = named(given.may);
  return {
    ...given,
    may,
    forbidden: named(given.forbidden),
    password: named(given.password),
    tried: given.tried.length > 0 ? named(given.tried) : may,
  };
}

/** The expected matrix, with every group written out. */
export const matrix: ReadonlyMap<string, Entry> = new Map(
  Object.entries(procedures).map(([path, given]) => [path, entry(given)]),
);
