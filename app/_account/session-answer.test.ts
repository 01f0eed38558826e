import { expect, test } from "vitest";

import { endsFrom } from "./session-answer";

const refused = (code: string) =>
  Promise.reject(Object.assign(new Error("No."), { data: { code } }));

test("an instant arrives as text or as a date", async () => {
  const at = new Date("2026-11-25T10:00:00Z");

  expect(await endsFrom(Promise.resolve(at))).toEqual(at);
  expect(await endsFrom(Promise.resolve(at.toISOString()))).toEqual(at);
});

test("a session that is over, and one that was never there, end the page", async () => {
  expect(await endsFrom(Promise.resolve(null))).toBe("over");
  expect(await endsFrom(refused("UNAUTHORIZED"))).toBe("over");
});

test("another person's session is said to be one", async () => {
  expect(await endsFrom(refused("PRECONDITION_FAILED"))).toBe("elsewhere");
});

test.each([
  () => refused("SERVICE_UNAVAILABLE"),
  () => Promise.reject(new Error("down")),
])("silence says nothing of the session (%#)", async (asked) => {
  await expect(endsFrom(asked())).rejects.toThrow();
});
