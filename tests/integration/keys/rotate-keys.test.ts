import { randomBytes, randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { getAssignment } from "@/server/homework/get-assignment";
import { saveDraft } from "@/server/homework/save-draft";
import { asWorker, closeWorkerDatabase, inJob } from "@/server/jobs/in-job";
import { reseal } from "@/server/keys/reseal";
import { practicesToReseal, rotateKeys } from "@/server/keys/rotate-keys";
import { keyIdOf } from "@/server/keys/seal";
import { admin } from "@/tests/support/admin";
import { anAssignedReveal } from "@/tests/support/homework";
import { SEALED_COLUMNS, sealedValues } from "@/tests/support/sealed-values";
import { aWorld } from "@/tests/support/world";

import {
  asPractice,
  keysOfPractice,
  minutesLater,
  openedValues,
  sealedUnder,
} from "./rotation";

let practiceId: ReturnType<typeof asPractice>;
let elsewhere: string;

beforeAll(async () => {
  const world = await aWorld();
  practiceId = asPractice(world.accounts.therapist.practiceId);
  elsewhere = world.accounts.stranger.practiceId;
});
afterAll(closeWorkerDatabase);

test("a rotation seals everything anew, loses nothing, and then forgets the former keys", async () => {
  const before = await openedValues();
  const former = await keysOfPractice(practiceId);
  const others = await keysOfPractice(elsewhere);

  expect(await rotateKeys(practiceId)).toBe(former.length);
  expect(await openedValues()).toEqual(before);
  expect(await sealedUnder(practiceId)).toMatchObject({ fresh: 0 });

  expect(await practicesToReseal()).toEqual([]);
  expect(await reseal(practiceId)).toBe(0);
  await minutesLater(1.5);
  expect(await practicesToReseal()).toEqual([practiceId]);
  const { former: count } = await sealedUnder(practiceId);
  expect(await reseal(practiceId)).toBe(count);
  expect(await openedValues()).toEqual(before);
  expect(await sealedUnder(practiceId)).toEqual({ former: 0, fresh: count });

  await reseal(practiceId);
  expect((await keysOfPractice(practiceId)).length).toBe(2 * former.length);
  await minutesLater(1);
  expect(await reseal(practiceId)).toBe(0);
  const left = await keysOfPractice(practiceId);
  expect(
    left
      .map(({ id }) => id)
      .filter((id) => former.some((key) => key.id === id)),
  ).toEqual([]);
  expect(left.length).toBe(former.length);
  expect(left.every(({ retiredAt }) => retiredAt === null)).toBe(true);

  expect(await openedValues()).toEqual(before);
  expect(await keysOfPractice(elsewhere)).toEqual(others);
  const columns = new Set(
    (await sealedValues())
      .filter(({ place }) => place.practiceId === practiceId)
      .map(({ column }) => column),
  );
  expect([...columns].toSorted()).toEqual(SEALED_COLUMNS.toSorted());
  expect(
    await admin`select detail from audit_events where practice_id = ${practiceId} and action = 'keys.replaced'`,
  ).toEqual([{ detail: { count: former.length } }]);
});

test("writing goes on under the fresh keys while a rotation is under way", async () => {
  const care = await anAssignedReveal();
  const { ana, assignmentId } = care;
  const home = asPractice(care.practice.practiceId);
  const write = (value: string, base: number) =>
    saveDraft(ana, {
      assignmentId,
      changes: [{ question: "moment", value, base, settles: false }],
    });
  await write("Before.", 0);
  await rotateKeys(home);
  await minutesLater(1.5);

  let base = 1;
  const writing = (async () => {
    for (let n = 0; n < 25; n += 1) {
      await write(`Words ${n}`, base);
      base += 1;
      await getAssignment(ana, { assignmentId });
    }
  })();
  for (let n = 0; n < 10; n += 1) await reseal(home);
  await writing;
  await reseal(home);

  const { draft } = await getAssignment(ana, { assignmentId });
  expect(draft.find(({ question }) => question === "moment")?.value).toBe(
    "Words 24",
  );
  expect(await sealedUnder(home)).toMatchObject({ former: 0 });
});

test("a value written meanwhile is not overwritten with what stood there before", async () => {
  const { practice } = await anAssignedReveal();
  const home = asPractice(practice.practiceId);
  await rotateKeys(home);
  await minutesLater(1.5);
  const swap = async (
    change: (row: {
      value: Uint8Array;
      fresh: Uint8Array;
    }) => Promise<Uint8Array> | Uint8Array,
  ) =>
    inJob(home, "rotate_keys", async (tx) => {
      const [pair] = await tx.execute<{ id: string; fresh_id: string }>(
        sql`select id, fresh_id from sec.keys_to_retire() where kind = 'couple'`,
      );
      const [row] = await tx.execute<{
        assignment_id: string;
        value: Uint8Array;
      }>(sql`select * from sec.sealed_under(${pair?.id}, 1)`);
      if (!row || !pair) throw new Error("There is a note.");
      const fresh = Buffer.concat([
        Buffer.from([1]),
        Buffer.from(pair.fresh_id.replaceAll("-", ""), "hex"),
        randomBytes(60),
      ]);
      const old = await change({ value: row.value, fresh });
      const [done] = await tx.execute<{ done: boolean }>(
        sql`select sec.reseal('assignments.note', ${row.assignment_id}, null, null, null, ${old}, ${fresh}) as done`,
      );
      return { done: done?.done, ...row };
    });

  const { done } = await swap(({ value }) =>
    Buffer.concat([value.subarray(0, 40), randomBytes(value.length - 40)]),
  );
  expect(done).toBe(false);

  const foreign = await swap(({ value, fresh }) => {
    const other = Buffer.from(randomUUID().replaceAll("-", ""), "hex");
    fresh.set(other, 1);
    return value;
  });
  expect(foreign.done).toBe(false);
  const [kept] = await admin<
    { note: Uint8Array }[]
  >`select note from assignments where id = ${foreign.assignment_id}`;
  expect(Buffer.compare(kept?.note ?? Buffer.alloc(0), foreign.value)).toBe(0);
});

test("a value that does not open stays, and so does its key; all others go on", async () => {
  const { practice, assignmentId, ana } = await anAssignedReveal();
  const home = asPractice(practice.practiceId);
  await saveDraft(ana, {
    assignmentId,
    changes: [{ question: "moment", value: "Whole.", base: 0, settles: false }],
  });
  await admin`update assignments set note = overlay(note placing '\\x0000' from 40 for 2) where id = ${assignmentId}`;
  await rotateKeys(home);
  await minutesLater(5);

  await reseal(home);
  await reseal(home);

  const [broken] = await admin<
    { note: Uint8Array }[]
  >`select note from assignments where id = ${assignmentId}`;
  const keys = await keysOfPractice(home);
  expect(
    keys.filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => id),
  ).toEqual([keyIdOf(broken?.note ?? Buffer.alloc(0))]);
  expect(
    await getAssignment(ana, { assignmentId }).catch(
      (error: Error) => error.name,
    ),
  ).toBe("SealBroken");
});

test.each([
  ["keys_to_retire()", "send_mail"],
  ["keys_to_replace(now(), 9)", "open_reveals"],
] as const)("%s answers to a rotation alone", async (call, purpose) => {
  await rotateKeys(practiceId);
  await minutesLater(5);
  const seen = (purpose: "rotate_keys" | "send_mail" | "open_reveals") =>
    inJob(practiceId, purpose, (tx) =>
      tx.execute(sql`select * from ${sql.raw(`sec.${call}`)}`),
    );

  expect((await seen("rotate_keys")).length).toBeGreaterThan(0);
  expect(await seen(purpose)).toEqual([]);
  expect(
    await asWorker((tx) =>
      tx.execute(sql`select * from ${sql.raw(`sec.${call}`)}`),
    ),
  ).toEqual([]);
});

test("nothing sealed by a key in force, or by another practice's, is handed out", async () => {
  const keys = [
    ...(await keysOfPractice(practiceId)),
    ...(await keysOfPractice(elsewhere)),
  ].filter(({ retiredAt }) => retiredAt === null);
  for (const { id } of keys) {
    expect(
      await inJob(practiceId, "rotate_keys", (tx) =>
        tx.execute(sql`select * from sec.sealed_under(${id}, 9)`),
      ),
    ).toEqual([]);
    expect(
      await inJob(practiceId, "rotate_keys", (tx) =>
        tx.execute(sql`select sec.drop_key(${id}) as done`),
      ),
    ).toEqual([{ done: false }]);
  }
});

test("no request outlives the minute in which a former key may still seal", async () => {
  const roles = await admin<{ config: string[] }[]>`
    select rolconfig as config from pg_roles where rolname in ('holdfast_app', 'holdfast_worker')`;
  for (const { config } of roles)
    expect(config).toContain("transaction_timeout=60s");
});
