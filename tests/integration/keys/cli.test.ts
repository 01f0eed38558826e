import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { anchorAudit } from "@/server/audit/anchor-audit";
import { readAnchors } from "@/server/audit/anchors";
import { chainAudit } from "@/server/audit/chain-audit";
import { closeDatabase } from "@/server/db";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { keyPlace } from "@/server/keys/keyring";
import { localWrapper, masterKey, masterKeyId } from "@/server/keys/master-key";
import { dataKey, keyIdOf, unseal } from "@/server/keys/seal";
import { settleMasterKey } from "@/server/keys/settle-master-key";
import { admin } from "@/tests/support/admin";
import { anAssignedReveal } from "@/tests/support/homework";
import { runTypeScript } from "@/tests/support/run-typescript";
import { everyKey, sealedValues } from "@/tests/support/sealed-values";

import { keysOfPractice, openedValues } from "./rotation";

const former = Buffer.from(masterKey());
const fresh = randomBytes(32);
const freshFile = join(process.env.HOLDFAST_DATA ?? "", "fresh.key");
const audit = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1 });

const keys = (...args: string[]) =>
  runTypeScript("server/keys/cli.ts", { args, withAdmin: true });
const rewrap = (old: Buffer, next = freshFile) =>
  runTypeScript("server/keys/cli.ts", {
    args: ["rewrap"],
    withAdmin: true,
    env: {
      HOLDFAST_OLD_MASTER_KEY: old.toString("base64"),
      HOLDFAST_MASTER_KEY_FILE: next,
    },
  });

let practiceId: string;
beforeAll(async () => {
  writeFileSync(freshFile, fresh.toString("base64"), { mode: 0o600 });
  ({ practiceId } = (await anAssignedReveal()).practice);
  await chainAudit();
  await anchorAudit();
});
afterAll(() =>
  Promise.all([closeDatabase(), closeWorkerDatabase(), audit.end()]),
);

test("rotate replaces the keys of one practice, and list says so", async () => {
  const other = (await anAssignedReveal()).practice.practiceId;
  const before = await keysOfPractice(other);

  const { said, code } = await keys("rotate", practiceId);
  expect(code).toBe(0);
  expect(said).toMatch(/^4 data keys replaced in 1 practices\./m);
  expect(await keysOfPractice(other)).toEqual(before);

  const id = masterKeyId(former);
  const listed = await keys("list");
  expect(listed.said).toContain(
    `${practiceId}  partner     2 in force, 2 on their way out, under master key ${id}`,
  );
  expect(listed.said).toContain(`${other}  couple      1 in force, 0 on`);
  expect(await openedValues()).not.toEqual([]);
}, 60_000);

test("a slip of the hand changes nothing and says what to type", async () => {
  const before = await everyKey();
  const slips = [
    ["rotat"],
    ["rotate", "9a2f8f6e-0000-4000-8000-000000000000"],
    ["rewrap"],
  ];

  const told = await Promise.all(slips.map((args) => keys(...args)));

  expect(told.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(told.map(({ said }) => said)).toEqual([
    expect.stringContaining("npm run keys -- rotate [practice]"),
    expect.stringContaining("This practice has no data keys."),
    expect.stringContaining("HOLDFAST_OLD_MASTER_KEY"),
  ]);
  expect(await everyKey()).toEqual(before);
}, 60_000);

describe("a new master key", () => {
  test("is refused while Holdfast runs, and with the wrong former key", async () => {
    const before = await everyKey();
    const whileRunning = await rewrap(former);
    expect(whileRunning).toMatchObject({
      code: 1,
      said: expect.stringContaining("Stop it first; nothing was changed."),
    });

    await Promise.all([closeDatabase(), closeWorkerDatabase()]);
    const wrong = await rewrap(randomBytes(32));
    expect(wrong).toMatchObject({
      code: 1,
      said: expect.stringContaining(
        "is not the key this database is sealed with",
      ),
    });
    expect(await everyKey()).toEqual(before);
  }, 60_000);

  test("wraps every key, the canary and the anchors anew, at once, and loses nothing", async () => {
    const before = await openedValues();
    const count = (await everyKey()).length;
    await Promise.all([closeDatabase(), closeWorkerDatabase()]);

    const done = await rewrap(former);
    expect(done.said).toContain(
      `${count} data keys and 1 anchors are under the new master key.`,
    );
    expect(done.code).toBe(0);

    const wrapper = localWrapper(fresh);
    const opened = new Map(
      await Promise.all(
        (await everyKey()).map(async (row) => {
          expect(row.masterKeyId).toBe(masterKeyId(fresh));
          return [
            row.id,
            dataKey(row.id, await wrapper.unwrap(row.wrapped, keyPlace(row))),
          ] as const;
        }),
      ),
    );
    const after = (await sealedValues()).map(({ column, value, place }) => {
      const key = opened.get(keyIdOf(value));
      if (!key) throw new Error("Its key is gone.");
      return `${column} ${JSON.stringify(place)} ${unseal(key, value, place)}`;
    });
    expect(after.toSorted()).toEqual(before);
    expect(readAnchors(fresh).every(({ anchor }) => anchor !== null)).toBe(
      true,
    );
    expect(readAnchors(former).every(({ anchor }) => anchor === null)).toBe(
      true,
    );
    await expect(settleMasterKey(audit)).rejects.toThrow(
      "is not the one this database is sealed with",
    );
    expect(
      await admin`select detail from audit_events where practice_id = ${practiceId} and action = 'keys.rewrapped'`,
    ).toHaveLength(1);
    expect(await admin`select from sec.session where kind = 'job'`).toEqual([]);
  }, 60_000);
});
