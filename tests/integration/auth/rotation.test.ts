import { hash } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";

import { signIn } from "@/server/auth/sign-in";
import { derivedKey } from "@/server/auth/tokens";
import { masterKey, masterKeyId } from "@/server/keys/master-key";
import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";

const former = vi.hoisted(() => {
  const key = Buffer.alloc(32, 7);
  process.env.HOLDFAST_OLD_MASTER_KEY = key.toString("base64");
  return key;
});

const visitor = { address: null, browser: null };
const password = "kept through a new key";

const storedOf = async (accountId: string): Promise<string> => {
  const [row] =
    await admin`select password_hash from sec.account where id = ${accountId}`;
  return row?.password_hash;
};

test("a password from before a change of the master key still opens, and is brought up to date", async () => {
  const { accountId, email } = await aTherapist();
  const old = await hash(password, { secret: derivedKey("pepper", former) });
  await admin`update sec.account set password_hash = ${masterKeyId(former) + old} where id = ${accountId}`;

  await expect(signIn(visitor, { email, password })).resolves.toHaveProperty(
    "ticket",
  );

  expect(await storedOf(accountId)).toMatch(
    new RegExp(`^${masterKeyId(masterKey())}\\$argon2id\\$`),
  );
  await expect(signIn(visitor, { email, password })).resolves.toHaveProperty(
    "ticket",
  );
});

test("a wrong password brings nothing up to date", async () => {
  const { accountId, email } = await aTherapist();
  const old = await hash(password, { secret: derivedKey("pepper", former) });
  await admin`update sec.account set password_hash = ${masterKeyId(former) + old} where id = ${accountId}`;

  await signIn(visitor, { email, password: "not this one" }).catch(() => {});

  expect(await storedOf(accountId)).toBe(masterKeyId(former) + old);
});
