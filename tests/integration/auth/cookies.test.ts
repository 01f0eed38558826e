import { randomUUID } from "node:crypto";

import { expect, test } from "vitest";

import { POST as leave } from "@/app/api/leave/route";
import { encodedSession, tokenIn } from "@/server/auth/session-token";
import { redeemTicket } from "@/server/auth/tickets";
import { getAssignment } from "@/server/homework/get-assignment";
import { callApi } from "@/tests/support/api";
import { aTherapist, PASSWORD } from "@/tests/support/factories";
import { anAssignedReveal } from "@/tests/support/homework";
import { aSession, whoIs } from "@/tests/support/sessions";

const cookiesOf = (headers: Headers) =>
  Object.fromEntries(
    headers.getSetCookie().map((cookie) => [cookie.split("=")[0], cookie]),
  );

test("a browser gets a mark at its first sign-in and keeps it", async () => {
  const { email } = await aTherapist();
  const input = { email, password: PASSWORD };

  const first =
    cookiesOf((await callApi("auth.signIn", input)).headers)[
      "browser-holdfast"
    ] ?? "";
  const [pair = ""] = first.split(";");
  const again = await callApi("auth.signIn", input, undefined, {
    cookie: pair,
  });

  expect(first).toMatch(
    /^browser-holdfast=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/,
  );
  expect(again.headers.getSetCookie()).toEqual([]);
});

test("an invented mark is replaced", async () => {
  const { email } = await aTherapist();

  const answer = await callApi(
    "auth.signIn",
    { email, password: PASSWORD },
    undefined,
    { cookie: "browser-holdfast=x" },
  );

  expect(cookiesOf(answer.headers)["browser-holdfast"]).toBeDefined();
});

test("signing in answers with a ticket and never with a session", async () => {
  const { email } = await aTherapist();

  const answer = await callApi("auth.signIn", { email, password: PASSWORD });

  expect(answer.data).toEqual({ ticket: expect.stringMatching(/^[\w-]{43}$/) });
  expect(cookiesOf(answer.headers).holdfast).toBeUndefined();
});

test("confirming hands the new session to the cookie and not to the page", async () => {
  const { caller } = await aTherapist();

  const answer = await callApi(
    "auth.confirmPassword",
    { password: PASSWORD },
    caller.token,
  );

  const cookie = cookiesOf(answer.headers).holdfast ?? "";
  expect(cookie).toMatch(/; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/);
  expect(answer.data).toBeUndefined();
  expect(
    await tokenIn(cookie.split("; ")[0]?.slice("holdfast=".length)),
  ).not.toBeNull();
});

test("a failed change hands over no cookie, and the session goes on", async () => {
  const { caller } = await aTherapist();

  const answer = await callApi(
    "auth.changePassword",
    { current: PASSWORD, password: "short" },
    caller.token,
  );

  expect(answer.status).toBe(400);
  expect(answer.headers.getSetCookie()).toEqual([]);
  await expect(whoIs(caller)).resolves.toBeTruthy();
});

test("signing out ends the session, clears its cookie and what the browser kept", async () => {
  const { caller } = await aTherapist();

  const answer = await callApi("auth.signOut", undefined, caller.token);

  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()).toEqual([
    "holdfast=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
  ]);
  expect(answer.headers.get("clear-site-data")).toBe('"cache"');
  await expect(whoIs(caller)).rejects.toThrow();
});

const leaving = async (
  token: string,
  headers: Record<string, string>,
  words: unknown = {},
) =>
  leave(
    new Request("http://localhost:3000/api/leave", {
      method: "POST",
      body: JSON.stringify(words),
      headers: {
        cookie: `holdfast=${await encodedSession("", token)}`,
        ...headers,
      },
    }),
  );

test("leaving in a hurry ends the session", async () => {
  const { caller } = await aTherapist();

  const answer = await leaving(caller.token, {
    "sec-fetch-site": "same-origin",
  });

  expect(answer.status).toBe(204);
  expect(answer.headers.get("clear-site-data")).toBe('"cache"');
  expect(answer.headers.getSetCookie()[0]).toMatch(/^holdfast=;/);
  await expect(whoIs(caller)).rejects.toThrow();
  expect(
    (await leaving(caller.token, { "sec-fetch-site": "same-origin" })).status,
  ).toBe(204);
});

test("what was typed in the last moment is kept, and the session ends all the same", async () => {
  const { ana, assignmentId } = await anAssignedReveal();
  const again = await aSession(ana.accountId);
  const change = { question: "moment", value: "The night", base: 0 };
  const of = { assignmentId, changes: [change] };
  const nobodys = { ...of, assignmentId: randomUUID() };
  const ours = { "sec-fetch-site": "same-origin" };

  await leaving(ana.caller.token, ours, { drafts: [nobodys, of] });

  await expect(whoIs(ana)).rejects.toThrow();
  const { draft } = await getAssignment(again, { assignmentId });
  expect(draft).toEqual([
    { question: "moment", value: "The night", version: 1 },
  ]);
});

test.each([null, { drafts: "all" }, { drafts: [{ changes: [] }] }])(
  "words that are none keep nobody here: %j",
  async (words) => {
    const { caller } = await aTherapist();

    const { status } = await leaving(
      caller.token,
      { "sec-fetch-site": "same-origin" },
      words,
    );

    expect(status).toBe(204);
    await expect(whoIs(caller)).rejects.toThrow();
  },
);

test.each<Record<string, string>>([
  { "sec-fetch-site": "cross-site" },
  { origin: "https://elsewhere.example" },
  {},
])("no other site ends anybody's session: %j", async (headers) => {
  const { caller } = await aTherapist();

  expect((await leaving(caller.token, headers)).status).toBe(403);
  await expect(whoIs(caller)).resolves.toBeTruthy();
});

test("a cookie that we did not make, or that was altered, is nobody's", async () => {
  const made = await encodedSession("", "token");

  expect(await tokenIn(made)).toBe("token");
  expect(await tokenIn(`${made.slice(0, -2)}AA`)).toBeNull();
  expect(await tokenIn("x".repeat(5000))).toBeNull();
  expect(await tokenIn(undefined)).toBeNull();
  expect(await redeemTicket("token")).toBeNull();
});
