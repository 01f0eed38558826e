import { expect, test } from "vitest";

import { getKeepingKey } from "@/server/auth/get-keeping-key";
import { Forbidden } from "@/server/errors";
import { aMember, aPractice, aTherapist } from "@/tests/support/factories";
import { anAssignedReveal } from "@/tests/support/homework";
import { aSession, whoIs } from "@/tests/support/sessions";

test("a member's key is the same in each of their sessions", async () => {
  const dana = await aTherapist();

  const key = await getKeepingKey(dana.caller);

  expect(Buffer.from(key, "base64")).toHaveLength(32);
  expect(await getKeepingKey(await aSession(dana.accountId))).toBe(key);
});

test("another person has another one, and so has the same one elsewhere", async () => {
  const practice = await aPractice();
  const dana = await aTherapist(practice);
  const imani = await aTherapist(practice, { name: "Imani" });
  const { email, accountId } = dana;
  const away = await aMember(await aPractice({ name: "Away" }), {
    email,
    account: accountId,
  });
  expect(await whoIs(away.caller)).toMatchObject({ accountId });

  const keys = await Promise.all(
    [dana, imani, away].map(({ caller }) => getKeepingKey(caller)),
  );

  expect(new Set(keys).size).toBe(3);
});

test("partners have letters of their own and get none", async () => {
  const { ana } = await anAssignedReveal();

  await expect(getKeepingKey(ana)).rejects.toThrow(Forbidden);
});
