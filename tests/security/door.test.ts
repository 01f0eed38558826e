import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, test } from "vitest";

import { handleRequest } from "@/server/trpc/handle-request";
import { cookieOf } from "@/tests/support/cookie";
import { MARK } from "@/tests/support/hostile";
import { aWorld, type World } from "@/tests/support/world";

let world: World;
let headers: Record<string, string>;
beforeAll(async () => {
  world = await aWorld();
  headers = {
    ...(await cookieOf(world.accounts.ana.caller.token)),
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
  };
});

async function sent(path: string, body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://localhost:3000/api/trpc/${path}`, {
    method: "POST",
    headers,
    body: text,
  });
  const answer = await handleRequest(request);
  return { status: answer.status, text: await answer.text() };
}

const READ = "homework.getAssignment";
const asked = (assignmentId: string | undefined) => ({
  json: { assignmentId },
});

describe("an address that leads nowhere", () => {
  test.each([
    "homework.nothing",
    `homework.${MARK}`,
    "homework",
    "homework.",
    "__proto__.polluted",
    "constructor.prototype",
    "homework.constructor",
    "_def.procedures",
    "createCaller",
    "homework.getAssignment,homework.getAssignment",
    "homework/getAssignment",
    "..%2f..%2fadmin",
    "%00",
    "%F0%28%8C%BC",
    MARK.repeat(500),
  ])("%s is said to be none, in our own words", async (path) => {
    const { status, text } = await sent(path, asked(randomUUID()));

    expect([400, 404]).toContain(status);
    expect(text).not.toContain(MARK);
    expect(text).toMatch(
      /There is nothing at this address\.|This request could not be read\./,
    );
  });

  test("words in an address are not read", async () => {
    const input = encodeURIComponent(
      JSON.stringify(asked(world.ids.assignment.ready)),
    );

    const { status } = await sent(`${READ}?input=${input}`, {});

    expect(status).toBe(400);
  });
});

describe("many questions at once", () => {
  const many = (count: number) =>
    `${Array.from({ length: count }, () => READ)}?batch=1`;
  const questions = (...ids: (string | undefined)[]) => ({ ...ids.map(asked) });

  test("ten are answered, eleven are not", async () => {
    const { ready } = world.ids.assignment;
    const ten = await sent(
      many(10),
      questions(...Array.from({ length: 10 }, () => ready)),
    );
    const eleven = await sent(
      many(11),
      questions(...Array.from({ length: 11 }, () => ready)),
    );

    expect(ten.status).toBe(200);
    expect(eleven.status).toBeGreaterThanOrEqual(400);
    expect(eleven.status).toBeLessThan(500);
  });

  test("each is judged alone: one's own is answered, the other's is not there", async () => {
    const { ready, bensOwn } = world.ids.assignment;
    const { text } = await sent(
      many(3),
      questions(ready, bensOwn, randomUUID()),
    );
    const [own, others, unknown] = JSON.parse(text);

    expect(own.result.data.json.id).toBe(ready);
    expect(others).toEqual(unknown);
    expect(others.error.json.data.code).toBe("NOT_FOUND");
  });

  test.each([
    ["fewer inputs than questions", { 0: asked(randomUUID()) }],
    [
      "inputs under other names",
      { a: asked(randomUUID()), b: asked(randomUUID()) },
    ],
    ["a list", [asked(randomUUID()), asked(randomUUID())]],
    ["one for all", asked(randomUUID())],
    ["nothing", {}],
  ])("%s is a plain no", async (_what, body) => {
    const { status, text } = await sent(many(2), body);

    expect(status === 207 || (status >= 400 && status < 500), text).toBe(true);
    expect(text).toContain('"code":"BAD_REQUEST"');
    expect(text).not.toMatch(/undefined|Unexpected|zod|INTERNAL/i);
  });
});

test("no answer of all this has changed what every object is made of", () => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
