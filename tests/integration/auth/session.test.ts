import { expect, test } from "vitest";

import { getSelf } from "@/server/auth/get-self";
import { SignedOut } from "@/server/errors";
import { aCoupleOf, aPractice, aTherapist } from "@/tests/support/factories";
import { aStranger, confirmed, whoIs } from "@/tests/support/sessions";

test("a session says who its person is, in which practice", async () => {
  const practice = await aPractice({ name: "Harbor" });
  const dana = await aTherapist(practice);
  const couple = await aCoupleOf(dana);

  expect(await whoIs(dana.caller)).toMatchObject({
    kind: "member",
    roles: ["therapist"],
    name: "Dana",
    assured: false,
  });
  expect(await whoIs(couple.a.caller)).toMatchObject({
    kind: "partner",
    seat: "a",
    coupleId: couple.coupleId,
  });
  expect(await getSelf(couple.b.caller)).toMatchObject({
    practice: { name: "Harbor" },
    places: [{ id: couple.b.partnerId, kind: "partner", here: true }],
  });
});

test("an unknown key opens nothing", async () => {
  await expect(whoIs(aStranger())).rejects.toThrow(SignedOut);
});

test("a confirmed session is assured and has a key of its own", async () => {
  const { caller } = await aTherapist();

  const again = await confirmed(caller);

  expect((await whoIs(again)).assured).toBe(true);
  expect((await whoIs(caller)).assured).toBe(false);
});
