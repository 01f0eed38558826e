import { expect, test } from "vitest";

import { getSelf } from "@/server/auth/get-self";
import { signIn } from "@/server/auth/sign-in";
import { recoverPartner } from "@/server/couples/recover-partner";
import { BadInput } from "@/server/errors";
import { admin } from "@/tests/support/admin";
import {
  aCoupleOf,
  aPractice,
  aTherapist,
  PASSWORD,
} from "@/tests/support/factories";
import {
  accept,
  enter,
  newestToken,
  visitor,
} from "@/tests/support/invitations";
import { confirmed, whoIs } from "@/tests/support/sessions";

test("recovery gives the seat a new password, ends its sessions, and needs link and code", async () => {
  const dana = await aTherapist();
  const { a } = await aCoupleOf(dana);
  const { code } = await recoverPartner(await confirmed(dana.caller), {
    partnerId: a.partnerId,
  });
  const token = await newestToken(a.partnerId);
  await expect(accept({ token })).rejects.toThrow(BadInput);
  await expect(whoIs(a.caller)).resolves.toBeTruthy();

  const caller = await enter(await accept({ token, code }));

  expect(await whoIs(caller)).toMatchObject({
    partnerId: a.partnerId,
    seat: "a",
  });
  await expect(whoIs(a.caller)).rejects.toThrow();
  await expect(
    signIn(visitor, { email: a.email, password: PASSWORD }),
  ).rejects.toThrow(BadInput);
  expect(
    await admin`select from sec.account where id = ${a.accountId}`,
  ).toHaveLength(0);
});

test("recovery by one practice gives nothing of the person's other places", async () => {
  const dana = await aTherapist();
  const { a } = await aCoupleOf(dana);
  const elsewhere = await aPractice();
  await admin`update members set account_id = ${a.accountId} where id = ${elsewhere.owner.memberId}`;
  const { code } = await recoverPartner(await confirmed(dana.caller), {
    partnerId: a.partnerId,
  });

  const caller = await enter(
    await accept({ token: await newestToken(a.partnerId), code }),
  );

  expect((await getSelf(caller)).places).toHaveLength(1);
  await expect(
    signIn(visitor, { email: a.email, password: PASSWORD }),
  ).resolves.toHaveProperty("ticket");
});
