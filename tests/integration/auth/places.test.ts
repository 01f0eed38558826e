import { expect, test } from "vitest";

import { getSelf } from "@/server/auth/get-self";
import { switchPlace } from "@/server/auth/switch-place";
import { sessionKeyOf } from "@/server/auth/tokens";
import { NotFound } from "@/server/errors";
import { admin } from "@/tests/support/admin";
import { aPractice, aTherapist } from "@/tests/support/factories";
import { confirmed, whoIs } from "@/tests/support/sessions";

/** One person in two practices. */
async function aTraveller(more: { demo?: boolean } = {}) {
  const dana = await aTherapist();
  const away = await aPractice({ name: "Away", ...more });
  await admin`update members set account_id = ${dana.accountId} where id = ${away.owner.memberId}`;
  return { dana, away };
}

test("a person in two practices switches, under a new key, and the former session ends", async () => {
  const { dana, away } = await aTraveller();

  const { token } = await switchPlace(dana.caller, {
    placeId: away.owner.memberId,
  });

  const caller = { sessionKey: sessionKeyOf(token) };
  expect(await whoIs(caller)).toMatchObject({
    practiceId: away.practiceId,
    memberId: away.owner.memberId,
  });
  expect((await getSelf(caller)).places).toMatchObject([
    { practiceName: "Away", here: true },
    { id: dana.memberId, here: false },
  ]);
  await expect(whoIs(dana.caller)).rejects.toThrow();
});

test("a confirmed identity does not come along", async () => {
  const { dana, away } = await aTraveller();

  const { token } = await switchPlace(await confirmed(dana.caller), {
    placeId: away.owner.memberId,
  });

  expect((await whoIs({ sessionKey: sessionKeyOf(token) })).assured).toBe(
    false,
  );
});

test("somebody else's place and one that never was are the same nothing", async () => {
  const dana = await aTherapist();
  const stranger = await aPractice();

  const foreign = switchPlace(dana.caller, {
    placeId: stranger.owner.memberId,
  });
  const invented = switchPlace(dana.caller, { placeId: crypto.randomUUID() });

  await expect(foreign).rejects.toThrow(NotFound);
  await expect(invented).rejects.toThrow(NotFound);
  await expect(whoIs(dana.caller)).resolves.toMatchObject({
    memberId: dana.memberId,
  });
});

test("a demonstration and a real practice are never one switch apart", async () => {
  const { dana, away } = await aTraveller({ demo: true });

  expect((await getSelf(dana.caller)).places).toHaveLength(1);
  await expect(
    switchPlace(dana.caller, { placeId: away.owner.memberId }),
  ).rejects.toThrow(NotFound);
});
