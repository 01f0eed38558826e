import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { sessionEnds, staySignedIn } from "@/server/auth/session-ends";
import { signOut } from "@/server/auth/sign-out";
import { SignedOut } from "@/server/errors";
import { admin } from "@/tests/support/admin";
import { aCoupleOf, aTherapist } from "@/tests/support/factories";
import { aSession, confirmed, whoIs } from "@/tests/support/sessions";

const hash = ({ sessionKey }: Caller) =>
  createHash("sha256").update(sessionKey).digest();

const rowOf = async (caller: Caller) => {
  const [row] = await admin`
    select extract(epoch from idle_expires_at - now())::int as idle,
      extract(epoch from absolute_expires_at - now())::int as absolute, revoked_at
    from sec.session where key_hash = ${hash(caller)}`;
  return row;
};

test("staff have 15 quiet minutes, partners 30, everybody 12 hours", async () => {
  const dana = await aTherapist();
  const { a } = await aCoupleOf(dana);

  expect(await rowOf(await aSession(dana.accountId))).toMatchObject({
    idle: 900,
    absolute: 43_200,
  });
  expect(await rowOf(await aSession(a.accountId))).toMatchObject({
    idle: 1800,
    absolute: 43_200,
  });
});

test("a session that was ended is dead at the next statement", async () => {
  const { caller } = await aTherapist();
  await whoIs(caller);

  await signOut(caller);

  await expect(whoIs(caller)).rejects.toThrow(SignedOut);
  await expect(signOut(caller)).rejects.toThrow(SignedOut);
});

test.each(["idle_expires_at", "absolute_expires_at"])(
  "a session dies at its %s",
  async (end) => {
    const { caller } = await aTherapist();
    await admin`update sec.session set ${admin({ [end]: new Date(Date.now() - 1000) })} where key_hash = ${hash(caller)}`;

    await expect(whoIs(caller)).rejects.toThrow(SignedOut);
    expect(await sessionEnds(caller)).toBeNull();
  },
);

test("working puts off the quiet end and never the last one", async () => {
  const { caller } = await aTherapist();
  await admin`update sec.session set idle_expires_at = now() + interval '40 seconds', absolute_expires_at = now() + interval '1 hour'
    where key_hash = ${hash(caller)}`;

  await whoIs(caller);

  expect(await rowOf(caller)).toMatchObject({ idle: 900, absolute: 3600 });
});

test("asking how long is left puts nothing off; staying does", async () => {
  const { caller } = await aTherapist();
  await admin`update sec.session set idle_expires_at = now() + interval '40 seconds' where key_hash = ${hash(caller)}`;

  await sessionEnds(caller);
  expect((await rowOf(caller))?.idle).toBe(40);

  const ends = await staySignedIn(caller);
  expect((await rowOf(caller))?.idle).toBe(900);
  expect(ends?.getTime()).toBeGreaterThan(Date.now() + 890_000);
});

test("a confirmed identity lasts five minutes and no longer", async () => {
  const { caller } = await aTherapist();
  const sure = await confirmed(caller);
  expect((await whoIs(sure)).assured).toBe(true);

  await admin`update sec.session set assured_until = assured_until - interval '5 minutes' where key_hash = ${hash(sure)}`;

  expect((await whoIs(sure)).assured).toBe(false);
});

test("confirming gives a new key; what is under way with the old one may finish, for seconds", async () => {
  const { caller } = await aTherapist();

  const sure = await confirmed(caller);

  expect((await whoIs(caller)).assured).toBe(false);
  expect((await rowOf(caller))?.absolute).toBeLessThanOrEqual(20);
  expect((await rowOf(sure))?.absolute).toBeGreaterThan(43_000);
});

test("confirming again and again never outlives twelve hours", async () => {
  const { caller } = await aTherapist();
  await admin`update sec.session set absolute_expires_at = now() + interval '1 hour' where key_hash = ${hash(caller)}`;

  const twice = await confirmed(await confirmed(caller));

  expect((await rowOf(twice))?.absolute).toBeLessThanOrEqual(3600);
});
