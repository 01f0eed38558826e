import { expect, test } from "vitest";

import { aDrawn, jarOf, settled } from "@/tests/support/jar";
import type { Caller } from "@/tests/support/world-people";

test("a Yes shows on the phone on which it was said, and a plan only once both have said it", async () => {
  const { ana, ben, assignmentId, say } = await aDrawn();
  const seen = async (who: Caller) => (await jarOf(who, assignmentId)).before;
  const before = await seen(ben);

  await say(ana, "a");
  await settled();

  expect(await seen(ana)).toMatchObject({
    state: "drawn",
    yes: { a: true, b: false },
  });
  expect(await seen(ben)).toEqual(before);

  await say(ben, "b");
  expect((await seen(ben))?.state).toBe("drawn");
  await settled();
  expect((await seen(ana))?.state).toBe("agreed");
  expect((await seen(ben))?.state).toBe("agreed");
});

test("both may say it on one phone, and nobody is made to say it twice by a second tap", async () => {
  const { ana, assignmentId, say } = await aDrawn();
  await Promise.all([say(ana, "a"), say(ana, "a"), say(ana, "b")]);
  await settled();

  expect((await jarOf(ana, assignmentId)).before?.state).toBe("agreed");
});

test("a Yes can be taken back until both have said it", async () => {
  const { ana, ben, assignmentId, say } = await aDrawn();
  await say(ana, "a");
  await say(ana, "a", { yes: false });
  await say(ben, "b");
  await settled();
  expect((await jarOf(ben, assignmentId)).before?.state).toBe("drawn");

  await say(ana, "a");
  await settled();
  await say(ana, "a", { yes: false });
  await settled();
  expect((await jarOf(ben, assignmentId)).before?.state).toBe("agreed");
});

test("what was said on one phone no other phone takes back", async () => {
  const { ana, ben, assignmentId, say } = await aDrawn();
  await say(ana, "a");
  await say(ben, "a", { yes: false });
  await say(ben, "b");
  await settled();

  expect((await jarOf(ana, assignmentId)).before?.state).toBe("agreed");
});
