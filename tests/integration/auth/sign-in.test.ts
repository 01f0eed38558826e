import { beforeEach, expect, test, vi } from "vitest";

import { signIn } from "@/server/auth/sign-in";
import { redeemTicket } from "@/server/auth/tickets";
import type { Visitor } from "@/server/auth/visitor";
import { BadInput } from "@/server/errors";
import { admin } from "@/tests/support/admin";
import { verifications } from "@/tests/support/argon2";
import {
  aCoupleOf,
  anEmail,
  aPractice,
  aTherapist,
  PASSWORD,
} from "@/tests/support/factories";
import { whoIs } from "@/tests/support/sessions";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: (hash: string, ...rest: [string, object]) => {
      verifications(hash);
      return real.verify(hash, ...rest);
    },
  };
});

const anywhere: Visitor = { address: null, browser: null };

const failure = (visitor: Visitor, email: string, password: string) =>
  signIn(visitor, { email, password }).then(
    () => "signed in",
    (error) => ({ kind: error.constructor, ...error }),
  );

const signedInAs = async (email: string, password: string) => {
  const { ticket } = await signIn(anywhere, { email, password });
  const session = await redeemTicket(ticket);
  return session && whoIs({ sessionKey: session.key });
};

beforeEach(() => verifications.mockClear());

test("the right password opens a session, however the address is typed", async () => {
  const dana = await aTherapist();

  const actor = await signedInAs(`  ${dana.email.toUpperCase()} `, PASSWORD);

  expect(actor).toMatchObject({ kind: "member", memberId: dana.memberId });
});

test("a wrong password and an unknown address get one answer, for the same work", async () => {
  const dana = await aTherapist();
  await signedInAs(dana.email, PASSWORD);
  verifications.mockClear();

  const wrong = await failure(anywhere, dana.email, "not-her-password");
  const workForWrong = verifications.mock.calls.length;
  verifications.mockClear();
  const unknown = await failure(anywhere, anEmail("nobody"), PASSWORD);

  expect(wrong).toMatchObject({ kind: BadInput });
  expect(wrong).toEqual(unknown);
  expect(workForWrong).toBe(4);
  expect(verifications).toHaveBeenCalledTimes(4);
});

test("used-up tries answer as a wrong password does, even to the right one", async () => {
  const dana = await aTherapist();
  for (let n = 0; n < 5; n++) await failure(anywhere, dana.email, `guess ${n}`);
  verifications.mockClear();

  const answer = await failure(anywhere, dana.email, PASSWORD);

  expect(answer).toEqual(await failure(anywhere, anEmail("nobody"), PASSWORD));
  expect(verifications).toHaveBeenCalledTimes(8);
});

test("two partners may share an address: the password picks the account", async () => {
  const dana = await aTherapist();
  const shared = anEmail("home");
  const { a, b } = await aCoupleOf(dana, {
    emailA: shared,
    emailB: anEmail("b"),
  });
  // Ben moves to the shared address under a password of his own.
  await admin`update sec.account set email = ${shared}, email_key = ${shared},
    password_hash = (select password_hash from sec.account where id = ${
      (await aPractice({ passwordHash: await otherHash() })).owner.accountId
    }) where id = ${b.accountId}`;

  expect(await signedInAs(shared, PASSWORD)).toMatchObject({
    partnerId: a.partnerId,
  });
  expect(await signedInAs(shared, OTHER)).toMatchObject({
    partnerId: b.partnerId,
  });
});

test("a password that opens two accounts of an address opens neither", async () => {
  const email = anEmail("twice");
  await aPractice({ email });
  await aPractice({ email });

  expect(await failure(anywhere, email, PASSWORD)).toMatchObject({
    kind: BadInput,
  });
});

test("a hash made under another master key opens nothing and breaks nothing", async () => {
  const dana = await aTherapist();
  await admin`update sec.account set password_hash = '0000000000000000' || substr(password_hash, 17) where id = ${dana.accountId}`;

  expect(await failure(anywhere, dana.email, PASSWORD)).toMatchObject({
    kind: BadInput,
  });
});

const OTHER = "another way to harbor";
const otherHash = async () =>
  (await import("@/server/auth/passwords")).hashPassword(OTHER);
