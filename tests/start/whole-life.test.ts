import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { expect, test } from "vitest";

import { runningUrl } from "@/dev/embedded-postgres.mjs";
import { freePort } from "@/dev/free-port.mjs";
import { isAlive, waitUntil } from "@/dev/processes.mjs";
import { startHoldfast } from "@/tests/support/started-holdfast";

const PATIENCE = 15_000;

async function isHealthy(url: string) {
  try {
    const answer = await fetch(`${url}/api/health`, {
      signal: AbortSignal.timeout(2_000),
    });
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function ask(dataDir: string, query: string) {
  const sql = postgres(runningUrl(dataDir), { max: 1 });
  try {
    return await sql.unsafe(query);
  } finally {
    await sql.end();
  }
}

test("Holdfast starts, outlives a killed database, stops in order and keeps its data", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "holdfast-life-test-"));
  const env = { HOLDFAST_DEMO: "0" };

  const first = await startHoldfast({ dataDir, env });
  const site = first.pidOf("site");
  expect(await isHealthy(first.url)).toBe(true);
  await ask(dataDir, "create table public.kept as select 7 as value");

  process.kill(first.pidOf("postgres"), "SIGKILL");
  await pause(50);
  expect(await waitUntil(() => isHealthy(first.url), PATIENCE)).toBe(true);
  expect(first.pidOf("site")).toBe(site);

  process.kill(first.pidOf("worker"), "SIGKILL");
  const worker = first.pidOf("worker");
  expect(
    await waitUntil(() => first.pidOf("worker") !== worker, PATIENCE),
  ).toBe(true);

  const pids = (["site", "worker", "postgres"] as const).map(first.pidOf);
  expect(await first.stop("SIGINT")).toBe(0);
  expect(pids.filter(isAlive)).toEqual([]);

  const second = await startHoldfast({ dataDir, env });
  const [row] = await ask(dataDir, "select value from public.kept");
  expect(row).toEqual({ value: 7 });
  expect(await second.stop()).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
}, 300_000);

test("after a start that was killed outright the next one begins anew", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "holdfast-life-test-"));
  const env = { HOLDFAST_DEMO: "0", PORT: String(await freePort()) };

  const first = await startHoldfast({ dataDir, env });
  await first.stop("SIGKILL");
  const second = await startHoldfast({ dataDir, env });

  expect(await isHealthy(second.url)).toBe(true);
  expect(await second.stop()).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
}, 300_000);
