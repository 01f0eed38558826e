import { glob } from "node:fs/promises";

import { beforeAll, describe, expect, test } from "vitest";

import { handleRequest } from "@/server/trpc/handle-request";
import type { ActorName } from "@/tests/support/actors";
import { cookieOf } from "@/tests/support/cookie";
import { everything } from "@/tests/support/everything";
import { paths, procedures } from "@/tests/support/procedures";
import { aWorld, type World } from "@/tests/support/world";

import { calls } from "./calls";
import { matrix } from "./matrix";

const HOME = "http://localhost:3000";
const JSON_TYPE = { "content-type": "application/json" };

/** What a browser says when something other than our own page sends a request. */
const SITES: [string, Record<string, string>][] = [
  [
    "another site",
    { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
  ],
  [
    "another site that names us",
    { "sec-fetch-site": "cross-site", origin: HOME },
  ],
  [
    "a sister of our host",
    { "sec-fetch-site": "same-site", origin: "http://app.localhost:3000" },
  ],
  ["a link or a bookmark", { "sec-fetch-site": "none" }],
  ["two answers in one", { "sec-fetch-site": "same-origin, cross-site" }],
  ["capitals", { "sec-fetch-site": "Same-Origin" }],
  ["an empty answer", { "sec-fetch-site": "" }],
  ["nothing at all", {}],
  ["an origin of nobody", { origin: "null" }],
  ["another origin", { origin: "https://evil.example" }],
  ["another port", { origin: "http://localhost:3001" }],
  ["another scheme", { origin: "https://localhost:3000" }],
  [
    "a host that begins like ours",
    { origin: "http://localhost:3000.evil.example" },
  ],
  ["a host behind our name", { origin: "http://localhost:3000@evil.example" }],
  ["our host with more behind it", { origin: `${HOME}.` }],
  ["a referrer alone", { referer: `${HOME}/today` }],
];

/** Bodies that a form can send without asking first. */
const FORMS: [string, Record<string, string>][] = [
  ["a form", { "content-type": "application/x-www-form-urlencoded" }],
  ["a form with files", { "content-type": "multipart/form-data; boundary=x" }],
  ["plain text", { "content-type": "text/plain" }],
  ["JSON called text", { "content-type": "text/plain;application/json" }],
  ["no type", {}],
  ["something like JSON", { "content-type": "application/jsonp" }],
];

const ours = { "sec-fetch-site": "same-origin", origin: HOME };

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

async function sent(
  path: string,
  headers: Record<string, string>,
  body: string,
) {
  const request = new Request(`${HOME}/api/trpc/${path}`, {
    method: "POST",
    headers,
    body,
  });
  // A typed body gets a type of its own where none is given.
  if (!headers["content-type"]) request.headers.delete("content-type");
  return handleRequest(request);
}

describe("every procedure, with the cookie of somebody who may and an input that is right", () => {
  let untouched: Record<string, string>;
  beforeAll(async () => {
    untouched = await everything();
  });

  test.each(paths)("%s answers nobody but our own pages", async (path) => {
    const actor: ActorName =
      matrix.get(path)?.tried.find((one) => one !== "formerBen") ?? "anonymous";
    const body = JSON.stringify({
      json: calls[path]?.input?.(world, actor) ?? null,
    });
    const caller = world.callerOf(actor);
    const cookie: Record<string, string> = caller
      ? await cookieOf(caller.token)
      : {};

    for (const [who, headers] of SITES) {
      const answer = await sent(
        path,
        { ...cookie, ...JSON_TYPE, ...headers },
        body,
      );
      expect(answer.status, who).toBe(403);
    }
    for (const [what, headers] of FORMS) {
      const answer = await sent(path, { ...cookie, ...ours, ...headers }, body);
      expect(answer.status, what).toBe(415);
      const posted = await sent(
        path,
        { ...cookie, ...headers, "sec-fetch-site": "cross-site" },
        body,
      );
      expect(posted.status, what).toBe(403);
    }
    expect(await everything()).toEqual(untouched);
  });

  test("all of them were tried, changes and readings", () => {
    const changes = [...procedures.values()].filter(({ isQuery }) => !isQuery);
    expect(changes.length).toBeGreaterThan(20);
  });
});

type Route = Record<string, unknown>;

/** The sign-in library takes forms, and goes by the exact Origin that a browser never makes up. */
const foreignTo = (file: string) =>
  SITES.filter(
    ([, { origin }]) => !file.includes("nextauth") || origin !== HOME,
  );
const METHODS = ["POST", "PUT", "PATCH", "DELETE"];

const routes = (
  await Array.fromAsync(glob("app/**/route.{ts,tsx}"))
).toSorted();

describe.each(routes)("%s", (file) => {
  test("does nothing for another site", async () => {
    const route: Route = await import(/* @vite-ignore */ `@/${file}`);
    const params = Promise.resolve({
      trpc: "auth.signOut",
      nextauth: ["callback", "ticket"],
    });
    for (const method of METHODS) {
      const handle = route[method];
      if (typeof handle !== "function") continue;
      for (const [who, headers] of foreignTo(file)) {
        const request = new Request(`${HOME}/api`, {
          method,
          headers: { ...JSON_TYPE, ...headers },
          body: "{}",
        });
        const answer: Response = await handle(request, { params });
        expect(answer.status, `${method} from ${who}`).toBe(403);
      }
    }
  });
});

test("the API has no other method than POST", async () => {
  const route: Route = await import("@/app/api/trpc/[trpc]/route");
  expect(Object.keys(route)).toEqual(["POST"]);
});
