import { randomUUID } from "node:crypto";

import { afterAll, expect, test } from "vitest";

import { type ActorName, ROLES } from "@/tests/support/actors";
import { aListenerTo } from "@/tests/support/statements";

import { matrix } from "./matrix";

const ears = await aListenerTo(process.env.APP_DATABASE_URL ?? "");
process.env.APP_DATABASE_URL = ears.url;
process.env.DATABASE_CONNECTIONS = "1";
const { callApi } = await import("@/tests/support/api");
const { aWorld } = await import("@/tests/support/world");
const { calls } = await import("./calls");
afterAll(() => ears.close());

const world = await aWorld();

/** Puts off the idle end once a minute, whatever was asked. */
const isTouch = (text: string) => text.includes("sec.touch()");

const oneOfEachRole = (actors: readonly ActorName[]) =>
  actors.filter(
    (actor, at) =>
      actors.findIndex((one) => ROLES[one] === ROLES[actor]) === at,
  );

const asking = [...matrix].filter(([, { ids }]) => Object.keys(ids).length > 0);

test.each(asking)(
  "%s asks the database the same for an unknown id as for one that is not theirs",
  async (path, { may, ids }) => {
    for (const actor of oneOfEachRole(may)) {
      const token = world.callerOf(actor)?.token;
      const input = calls[path]?.input?.(world, actor);
      for (const [field, kind] of Object.entries(ids)) {
        const known = world.knows(actor, kind);
        const work = async (id: string) => {
          const said = await ears.during(() =>
            callApi(path, { ...input, [field]: id }, token),
          );
          return said.filter((text) => !isTouch(text));
        };
        const unknown = await work(randomUUID());
        expect(unknown.length).toBeGreaterThan(2);

        for (const [name, id] of Object.entries(world.ids[kind])) {
          if (known.has(id)) continue;
          expect(await work(id), `${actor}, ${name}`).toEqual(unknown);
        }
      }
    }
  },
);
