import { expect, test } from "vitest";

import { changePassword } from "@/server/auth/change-password";
import { confirmPassword } from "@/server/auth/confirm-password";
import { forgotPassword } from "@/server/auth/forgot-password";
import { getReset } from "@/server/auth/get-reset";
import { resetPassword } from "@/server/auth/reset-password";
import { signIn } from "@/server/auth/sign-in";
import { redeemTicket } from "@/server/auth/tickets";
import { resetToken, sessionKeyOf } from "@/server/auth/tokens";
import { BadInput, Conflict, TooManyTries } from "@/server/errors";
import { admin } from "@/tests/support/admin";
import {
  aCoupleOf,
  aMember,
  anEmail,
  aPractice,
  aTherapist,
  PASSWORD,
} from "@/tests/support/factories";
import { aSession, whoIs } from "@/tests/support/sessions";

const visitor = { address: null, browser: null };
const NEW = "nine herons by the lock";

const mails = () =>
  admin`select id, member_id, partner_id, practice_id from outbox where template = 'password-reset'`;

async function resetFor(email: string) {
  const before = new Set((await mails()).map(({ id }) => id));
  await forgotPassword(visitor, { email });
  return (await mails()).filter(({ id }) => !before.has(id));
}

test("confirming takes the password and gives a session with a new token", async () => {
  const { caller } = await aTherapist();

  const { token } = await confirmPassword(caller, { password: PASSWORD });

  expect((await whoIs({ sessionKey: sessionKeyOf(token) })).assured).toBe(true);
  expect((await whoIs(caller)).assured).toBe(false);
});

test("a held phone gets few tries at the password, and is told how long to wait", async () => {
  const { caller } = await aTherapist();
  for (let n = 0; n < 3; n++) {
    await expect(
      confirmPassword(caller, { password: `guess ${n}` }),
    ).rejects.toThrow(BadInput);
  }

  await expect(confirmPassword(caller, { password: PASSWORD })).rejects.toThrow(
    TooManyTries,
  );
  await expect(confirmPassword(caller, { password: PASSWORD })).rejects.toThrow(
    "Wait a minute and try again.",
  );
});

test("a new password asks for the former one and ends every other session", async () => {
  const dana = await aTherapist();
  const elsewhere = await aSession(dana.accountId);

  await expect(
    changePassword(dana.caller, visitor, { current: NEW, password: NEW }),
  ).rejects.toMatchObject({
    fields: { current: ["This is not your password."] },
  });
  const { token } = await changePassword(dana.caller, visitor, {
    current: PASSWORD,
    password: NEW,
  });

  await expect(
    whoIs({ sessionKey: sessionKeyOf(token) }),
  ).resolves.toMatchObject({ memberId: dana.memberId });
  await expect(whoIs(elsewhere)).rejects.toThrow();
  await expect(whoIs(dana.caller)).rejects.toThrow();
  await expect(
    signIn(visitor, { email: dana.email, password: NEW }),
  ).resolves.toHaveProperty("ticket");
  await expect(
    signIn(visitor, { email: dana.email, password: PASSWORD }),
  ).rejects.toThrow(BadInput);
});

test.each([
  ["short", "Use at least 10 characters. A few words in a row work well."],
  [
    "password2026",
    "This password is on lists that others try first. Choose another.",
  ],
])(
  "a weak new password (%s) is refused and the session goes on",
  async (password, words) => {
    const { caller } = await aTherapist();

    await expect(
      changePassword(caller, visitor, { current: PASSWORD, password }),
    ).rejects.toMatchObject({
      fields: { password: [words] },
    });
    await expect(whoIs(caller)).resolves.toBeTruthy();
  },
);

test("another's password at the same address is refused as a listed one, and was a guess", async () => {
  const shared = anEmail("home");
  const [one, two] = [
    await aPractice({ email: shared }),
    await aPractice({ email: shared }),
  ];
  await admin`update sec.account set password_hash = ${await hashOf(NEW)} where id = ${two.owner.accountId}`;
  const take = () =>
    changePassword(one.owner.caller, visitor, {
      current: PASSWORD,
      password: NEW,
    });

  for (let n = 0; n < 3; n++) {
    await expect(take()).rejects.toMatchObject({
      fields: {
        password: [
          "This password is on lists that others try first. Choose another.",
        ],
      },
    });
  }

  await expect(take()).rejects.toThrow(TooManyTries);
  const [counted] =
    await admin`select taken from sec.tries where kind = 'sign_in' and taken >= 3`;
  expect(counted).toBeDefined();
});

test("staff choose a new password by a mailed link, once; all sessions end", async () => {
  const dana = await aTherapist();
  const [mail] = await resetFor(dana.email);
  const token = resetToken(mail?.id);
  expect(mail).toMatchObject({ member_id: dana.memberId, partner_id: null });
  expect(await getReset(token)).toMatchObject({ email: dana.email });

  const { ticket } = await resetPassword(visitor, { token, password: NEW });

  expect(await redeemTicket(ticket)).not.toBeNull();
  await expect(whoIs(dana.caller)).rejects.toThrow();
  await expect(
    resetPassword(visitor, { token, password: "something else again" }),
  ).rejects.toThrow(Conflict);
  await expect(
    signIn(visitor, { email: dana.email, password: NEW }),
  ).resolves.toHaveProperty("ticket");
});

test("a reset link is over after half an hour", async () => {
  const dana = await aTherapist();
  const [mail] = await resetFor(dana.email);
  await admin`update sec.reset set expires_at = expires_at - interval '31 minutes'`;

  expect(await getReset(resetToken(mail?.id))).toBeNull();
  await expect(
    resetPassword(visitor, { token: resetToken(mail?.id), password: NEW }),
  ).rejects.toThrow(Conflict);
});

test("partners, strangers and people who are both get no mail, and the same answer", async () => {
  const dana = await aTherapist();
  const { a, b } = await aCoupleOf(dana);
  const other = await aPractice();
  await admin`update members set account_id = ${b.accountId} where id = ${other.owner.memberId}`;

  for (const email of [a.email, b.email, anEmail("nobody")]) {
    expect(await forgotPassword(visitor, { email })).toBeUndefined();
    expect(await resetFor(email)).toHaveLength(0);
  }
});

test("a link that was mailed before somebody took a partner's seat opens nothing after", async () => {
  const bo = await aMember(undefined, { name: "Bo", roles: ["biller"] });
  const [mail] = await resetFor(bo.email);
  const dana = await aTherapist();
  const { a } = await aCoupleOf(dana);
  await admin`update partner_contacts set account_id = ${bo.accountId} where partner_id = ${a.partnerId}`;

  expect(await getReset(resetToken(mail?.id))).toBeNull();
});

test("nobody's mailbox is flooded", async () => {
  const dana = await aTherapist();

  for (let n = 0; n < 10; n++)
    await forgotPassword(visitor, { email: dana.email });

  expect(
    (await mails()).filter(({ member_id }) => member_id === dana.memberId),
  ).toHaveLength(3);
});

const hashOf = async (password: string) =>
  (await import("@/server/auth/passwords")).hashPassword(password);
