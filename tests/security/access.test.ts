import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, test } from "vitest";

import { ACTORS, type ActorName, ROLES } from "@/tests/support/actors";
import { type Answer, callApi } from "@/tests/support/api";
import { everything } from "@/tests/support/everything";
import { idFieldsOf, paths, procedures } from "@/tests/support/procedures";
import { aWorld, type World } from "@/tests/support/world";

import { calls } from "./calls";
import { type Entry, matrix } from "./matrix";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const entryOf = (path: string): Entry => {
  const entry = matrix.get(path);
  if (!entry) throw new Error(`${path} has no line in access-matrix.yaml.`);
  return entry;
};

test("every procedure declares its callers and stands in the matrix, with an input", () => {
  const undeclared = paths.filter((path) => !procedures.get(path)?.actors[0]);

  expect(undeclared).toEqual([]);
  expect([...matrix.keys()].toSorted()).toEqual(paths.toSorted());
  expect(Object.keys(calls).toSorted()).toEqual(paths.toSorted());
});

test("whoever bills, and the front desk, are told no word of treatment: no more than that something waits", () => {
  const clinical =
    /^(homework|safety|measures|comments|brief|jar|experiments|pathways)\./;
  const places = [...matrix].filter(([path]) => clinical.test(path));

  expect(places.length).toBeGreaterThan(60);
  expect(
    places
      .filter(
        ([, { may }]) => may.includes("biller") || may.includes("frontDesk"),
      )
      .map(([path]) => path),
  ).toEqual(["homework.listStatus", "safety.overdue"]);
});

/** Made by the client for what it sends; names nothing that anybody else has. */
const OWN_NAMES = ["submissionId", "from"];

test.each(paths)("every id that %s takes is swapped", (path) => {
  const swapped = [...Object.keys(entryOf(path).ids), ...OWN_NAMES];

  expect(idFieldsOf(path).filter((name) => !swapped.includes(name))).toEqual(
    [],
  );
});

test.each(paths)(
  "%s is declared for whom the matrix names, and for no others",
  (path) => {
    const { may, forbidden } = entryOf(path);
    const rolesOf = (actors: readonly ActorName[]) =>
      new Set(actors.map((actor) => ROLES[actor]));
    const named = rolesOf(may);
    const told = rolesOf(forbidden);
    const declared = procedures.get(path)?.actors ?? [];

    for (const role of named) {
      if (role === "anyone" && !may.includes("anonymous")) continue;
      expect(declared).toContain(role);
    }
    const idle = declared.filter((role) => !named.has(role) && !told.has(role));
    expect(idle).toEqual([]);
  },
);

/** An answer as far as two may be told apart: all of it but the incident's own id. */
const said = ({ status, headers, text }: Answer) => ({
  status,
  headers: [...headers],
  text: text.replace(/"incidentId":"[^"]+"/, '"incidentId":"…"'),
});

const codeOf = ({ status, error }: Answer) =>
  status === 200 ? "OK" : error?.data.code;

const call = (path: string, actor: ActorName, input: unknown) =>
  callApi(path, input, world.callerOf(actor)?.token);

const refusalOf = ({ may, refusal, unknown }: Entry, actor: ActorName) => {
  if (may.includes(actor)) return unknown;
  const isSignedOut = ROLES[actor] === "anyone";
  return isSignedOut ? "UNAUTHORIZED" : refusal;
};

let turn = 0;

/** Every id there is in the long form; in the short one a third of them, each time another. */
function someOf(ids: Record<string, string>): [string, string][] {
  if (process.env.HOLDFAST_LONG) return Object.entries(ids);
  turn += 1;
  return Object.entries(ids).filter((_, at) => at % 3 === turn % 3);
}

/** Ids of everything there is, in each field that names something, against an id that nothing has. */
async function refusedAlike(path: string, actor: ActorName): Promise<number> {
  const entry = entryOf(path);
  const input = calls[path]?.input?.(world, actor);
  const expected = refusalOf(entry, actor);
  const fields = Object.entries(entry.ids);
  if (fields.length === 0) {
    if (entry.may.includes(actor)) return 0;
    const answer = await call(path, actor, input);
    expect(codeOf(answer), `${actor}: ${answer.text}`).toBe(expected);
    return 1;
  }
  let count = 0;
  for (const [field, kind] of fields) {
    const known = world.knows(actor, kind);
    const asked = (id: string) => call(path, actor, { ...input, [field]: id });
    const unknown = await asked(randomUUID());
    expect(codeOf(unknown), `${actor}: ${unknown.text}`).toBe(expected);

    for (const [name, id] of someOf(world.ids[kind])) {
      if (entry.may.includes(actor) && known.has(id)) continue;
      const isTold = entry.forbidden.includes(actor) && known.has(id);
      const answer = await asked(id);
      if (isTold) expect(codeOf(answer), `${actor}, ${name}`).toBe("FORBIDDEN");
      else expect(said(answer), `${actor}, ${name}`).toEqual(said(unknown));
      count += 1;
    }
  }
  return count;
}

describe("who may not, is refused alike whatever they ask for", () => {
  let untouched: Record<string, string>;
  let asked = 0;
  beforeAll(async () => {
    untouched = await everything();
  });

  test.each(paths)("%s", async (path) => {
    const counts = await Promise.all(
      ACTORS.map((actor) => refusedAlike(path, actor)),
    );

    asked += counts.reduce((sum, count) => sum + count, 0);
    // Which of them it was is told in the long form.
    if (process.env.HOLDFAST_LONG)
      expect(await everything()).toEqual(untouched);
  });

  test("none of it changed a row", async () => {
    expect(await everything()).toEqual(untouched);
  });

  test("more than 1,500 refusals were compared", () => {
    expect(asked).toBeGreaterThan(1_500);
  });
});

describe("who may, is answered, after the password where it is asked", () => {
  test.each(paths)("%s", async (path) => {
    const { tried, password } = entryOf(path);
    const { input, works } = calls[path] ?? {};
    const answered = async (actor: ActorName) => {
      const ready = works
        ? await works(world, actor)
        : { input: input?.(world, actor) };
      if (password.includes(actor)) {
        const asked = await call(path, actor, ready.input);
        expect(asked.error?.data, `${actor}: ${asked.text}`).toMatchObject({
          code: "FORBIDDEN",
          needsPassword: true,
        });
      }
      const as = "as" in ready ? ready.as : world.callerOf(actor);
      const answer = await callApi(path, ready.input, as?.token);
      expect(codeOf(answer), `${actor}: ${answer.text}`).toBe("OK");
    };

    await Promise.all(tried.map(answered));
  });
});
