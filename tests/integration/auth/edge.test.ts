import { expect, test } from "vitest";

import { POST as signInByTicket } from "@/app/api/auth/[...nextauth]/route";
import { isFromOurPages } from "@/server/request-origin";
import { callApi, post } from "@/tests/support/api";
import { aTherapist } from "@/tests/support/factories";

test("a signed-in page reads through the API by POST", async () => {
  const { caller } = await aTherapist();

  const answer = await callApi("auth.self", undefined, caller.token);

  expect(answer).toMatchObject({
    status: 200,
    data: { actor: { name: "Dana" } },
  });
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("nobody signed in gets a plain sentence and no incident", async () => {
  const answer = await callApi("auth.self", undefined);

  expect(answer.status).toBe(401);
  expect(answer.error).toEqual({
    code: -32001,
    message: "You have been signed out. Sign in to carry on.",
    data: {
      code: "UNAUTHORIZED",
      httpStatus: 401,
      fields: {},
      needsPassword: false,
      incidentId: null,
    },
  });
});

test.each([
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["a sibling domain", { "sec-fetch-site": "same-site" }],
  ["an address typed by hand", { "sec-fetch-site": "none" }],
])("nothing is taken from %s", async (_, headers) => {
  const answer = await callApi("auth.self", undefined, undefined, headers);

  expect(answer.status).toBe(403);
});

test.each([
  ["https://elsewhere.example", false],
  ["http://localhost:3001", false],
  ["https://localhost:3000", false],
  ["null", false],
  ["", false],
  ["http://localhost:3000", true],
  ["http://127.0.0.1:3000", true],
])("a browser that says only its origin, %s", (origin, ours) => {
  expect(isFromOurPages(new Headers(origin ? { origin } : {}))).toBe(ours);
});

const signIn = (json: unknown, meta?: unknown) =>
  JSON.stringify({ json, ...(meta ? { meta } : {}) });

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["a bare word", "null"],
  ["nothing at all", ""],
  ["too deep", `{"json":${"[".repeat(60)}${"]".repeat(60)}}`],
  ["a NUL", signIn({ email: "x\0y@z.example", password: "p" })],
  ["half a character", '{"json":{"email":"\\ud800","password":"p"}}'],
  ["a prototype", '{"json":{"__proto__":{"a":1}}}'],
  [
    "an impossible number",
    signIn({ email: "x" }, { values: { email: ["bigint"] } }),
  ],
  [
    "an invented type",
    signIn({ email: "x" }, { values: { email: [["custom", "x"]] } }),
  ],
  ["a broken note on types", signIn({ email: "x" }, { values: 7 })],
  ["other fields", signIn({ constructor: 1, toString: 2 })],
  ["other types", signIn({ email: { a: 1 }, password: 7 })],
  [
    "a very long word",
    signIn({ email: `${"x".repeat(9000)}@z.example`, password: "p" }),
  ],
])("a body that is %s is the sender's mistake", async (_, body) => {
  const answer = await post("auth.signIn", body);

  expect(answer.status).toBe(400);
  expect(answer.error?.data.incidentId).toBeNull();
  expect(answer.error?.message).toMatch(/\.$/);
});

test("what was typed is never said back, and each sentence stands at its field", async () => {
  const answer = await post(
    "auth.signIn",
    signIn({ email: "my-secret-word", password: "" }),
  );

  expect(answer.error?.data.fields).toEqual({
    email: ["An address needs one @, as in dana@harbor.example."],
    password: ["Type your password."],
  });
  expect(answer.text).not.toContain("my-secret-word");
});

test("a body has an end", async () => {
  expect((await post("auth.signIn", signIn("x".repeat(300_000)))).status).toBe(
    413,
  );
});

test.each([
  "application/x-www-form-urlencoded",
  "text/plain",
  "multipart/form-data; boundary=x",
  "",
])("only JSON is taken, not %j", async (type) => {
  expect(
    (await post("auth.signIn", signIn({}), { "content-type": type })).status,
  ).toBe(415);
});

test("ten calls travel together, eleven do not", async () => {
  const batch = (size: number) =>
    post(`${Array(size).fill("auth.self").join(",")}?batch=1`, "{}");

  expect((await batch(10).catch(() => ({ status: 401 }))).status).toBe(401);
  expect((await batch(11)).status).toBe(400);
});

test("an address that is nothing is not repeated", async () => {
  const answer = await post("auth.my-secret-word", "{}");

  expect(answer.status).toBe(404);
  expect(answer.text).not.toContain("my-secret-word");
});

test.each([
  ["JSON that is none", "application/json", "{bad"],
  ["JSON", "application/json", '{"ticket":"x"}'],
  ["JSON beside a form", "application/json;application/x-www-form-urlencoded"],
  ["plain text", "text/plain", "ticket=x"],
])("a ticket comes in a form, not as %s", async (_, type, body = "{bad") => {
  const answer = await signInByTicket(
    new Request("http://localhost:3000/api/auth/callback/ticket", {
      method: "POST",
      headers: { origin: "http://localhost:3000", "content-type": type },
      body,
    }),
    { params: Promise.resolve({ nextauth: ["callback", "ticket"] }) },
  );

  expect(answer.status).toBe(415);
  expect(await answer.json()).toEqual({
    message: "Only a form is taken here.",
  });
});
