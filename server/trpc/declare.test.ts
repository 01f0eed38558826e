import { expect, test } from "vitest";

import { everyMember } from "./declare";
import { actorProcedure, publicProcedure } from "./init";
import { appRouter } from "./root";

type Declared = { _def: { meta?: { actors?: unknown } } };

// At run time the tree is flat; its type still branches.
const flat: object = appRouter._def.procedures;
const procedures = Object.entries(flat as Record<string, Declared>);

const known = new Set(["anyone", "partner", ...everyMember]);

test.each(procedures)("%s says who may call it", (_, { _def }) => {
  const actors = _def.meta?.actors;

  expect(actors).toBeInstanceOf(Array);
  expect(actors).not.toHaveLength(0);
  for (const actor of actors as string[]) expect(known).toContain(actor);
});

test("there is no way to make one that does not", () => {
  // @ts-expect-error a procedure names somebody
  publicProcedure();
  // @ts-expect-error a procedure for people who are signed in names somebody
  actorProcedure();
  // @ts-expect-error nobody signed in is no actor
  actorProcedure("anyone");
  // @ts-expect-error only those whom the product knows
  publicProcedure("everybody");
});
