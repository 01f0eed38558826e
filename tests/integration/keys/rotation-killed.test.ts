import { setTimeout as pause } from "node:timers/promises";

import { afterAll, afterEach, expect, test } from "vitest";

import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { keyring } from "@/server/keys/keyring";
import { draftVersionPlace } from "@/server/keys/places";
import { rotateKeys } from "@/server/keys/rotate-keys";
import { admin } from "@/tests/support/admin";
import { anAssignedReveal } from "@/tests/support/homework";
import { startTypeScript } from "@/tests/support/run-typescript";

import {
  asPractice,
  keysOfPractice,
  minutesLater,
  openedValues,
} from "./rotation";

const ROWS = 1500;
const running = new Set<ReturnType<typeof startTypeScript>>();

const aWorker = () => {
  const worker = startTypeScript("server/worker.ts", {
    env: { LOG_LEVEL: "error" },
  });
  running.add(worker);
  return worker;
};
const kill = async (worker: ReturnType<typeof aWorker>) => {
  worker.child.kill("SIGKILL");
  await worker.ended;
  running.delete(worker);
};
afterEach(async () => {
  for (const worker of running) await kill(worker);
});
afterAll(closeWorkerDatabase);

async function until(check: () => Promise<boolean>, seconds: number) {
  const end = Date.now() + seconds * 1000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} seconds.`);
    await pause(50);
  }
}

/** A partner who has written a great deal. */
async function manyWords() {
  const { practice, couple, ana, assignmentId } = await anAssignedReveal();
  const practiceId = asPractice(practice.practiceId);
  const keys = await keyring(await keysOfPractice(practiceId));
  const { partnerId } = ana;
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const id = crypto.randomUUID();
    const place = draftVersionPlace({ practiceId, partnerId, id });
    const value = keys.seal(
      { kind: "partner", partnerId },
      `"Words ${n}"`,
      place,
    );
    return {
      practice_id: practiceId,
      assignment_id: assignmentId,
      couple_id: couple.id,
      partner_id: partnerId,
      id,
      question: "moment",
      version: n,
      rival: false,
      value,
    };
  });
  await admin`insert into draft_versions ${admin(rows)}`;
  return practiceId;
}

test("killed in the middle of a rotation: all opens at every moment, and it goes on where it stood", async () => {
  const practiceId = await manyWords();
  const before = await openedValues();
  await rotateKeys(practiceId);
  await minutesLater(5);
  const resealed = async () => {
    const [row] = await admin<{ count: number }[]>`
      select count(*)::int as count from draft_versions v join data_keys k on k.practice_id = v.practice_id and k.id = sec.key_of(v.value)
      where k.retired_at is null`;
    return row?.count ?? 0;
  };

  const worker = aWorker();
  await until(async () => (await resealed()) > 0, 30);
  await kill(worker);
  const atKill = await resealed();
  expect(atKill).toBeLessThan(ROWS);
  expect(await openedValues()).toEqual(before);

  const killedAt = Date.now();
  aWorker();
  await until(async () => (await resealed()) > atKill, 60);
  expect(Date.now() - killedAt).toBeLessThan(60_000);
  await until(async () => (await resealed()) === ROWS, 60);
  expect(await openedValues()).toEqual(before);
}, 150_000);
