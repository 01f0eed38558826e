import { spawn } from "node:child_process";
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

import { startPostgres } from "@/dev/embedded-postgres.mjs";
import { isAlive, waitUntil } from "@/dev/processes.mjs";

let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "holdfast-postgres-test-"));
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function ask<T extends object>(url: string, query: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql.unsafe<T[]>(query);
    return row;
  } finally {
    await sql.end();
  }
}

test("it listens to this machine alone, logs no bound value and keeps what it is told", async () => {
  const server = await startPostgres({ dataDir });

  const settings = await ask(
    server.url,
    `select current_setting('listen_addresses') as address,
      current_setting('unix_socket_directories') as socket,
      current_setting('password_encryption') as passwords,
      current_setting('log_parameter_max_length') as logged,
      current_setting('log_parameter_max_length_on_error') as logged_on_error,
      current_setting('fsync') as fsync,
      current_setting('server_version_num')::int / 10000 as version`,
  );
  await ask(server.url, "create table kept as select 7 as value");
  await server.stop();

  expect(settings).toEqual({
    address: "127.0.0.1",
    socket: "",
    passwords: "scram-sha-256",
    logged: "0",
    logged_on_error: "0",
    fsync: "on",
    version: 18,
  });
  const again = await startPostgres({ dataDir });
  expect(again.port).toBe(server.port);
  expect(await ask(again.url, "select value from kept")).toEqual({ value: 7 });
  await again.stop();
});

test("no password, no entry", async () => {
  const server = await startPostgres({ dataDir });
  const wrong = new URL(server.url);
  wrong.password = "guess";

  await expect(ask(wrong.href, "select 1")).rejects.toMatchObject({
    code: "28P01",
  });
  await server.stop();

  const secret = statSync(join(dataDir, "secrets", "postgres.password"));
  expect(secret.mode & 0o077).toBe(0);
});

test("what a killed run left behind does not keep the next from starting", async () => {
  const first = await startPostgres({ dataDir });
  first.process.kill("SIGKILL");
  await first.exited;

  const second = await startPostgres({ dataDir });
  expect(await ask(second.url, "select value from kept")).toEqual({ value: 7 });
  await second.stop();
});

test("a process number that now belongs to somebody else is not mistaken for PostgreSQL", async () => {
  const stranger = spawn("sleep", ["60"]);
  const first = await startPostgres({ dataDir });
  const pidFile = join(dataDir, "postgres", "postmaster.pid");
  const lines = readFileSync(pidFile, "utf8").split("\n");
  await first.stop();
  writeFileSync(pidFile, [stranger.pid, ...lines.slice(1)].join("\n"));

  const second = await startPostgres({ dataDir });

  expect(stranger.pid && isAlive(stranger.pid)).toBe(true);
  await second.stop();
  stranger.kill();
});

test("it ends with the process that started it, however that one ends", async () => {
  const script = `import { startPostgres } from ${JSON.stringify(new URL("../../dev/embedded-postgres.mjs", import.meta.url).href)};
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(server.process.pid);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    script,
  ]);
  const pid = await new Promise<number>((resolve) => {
    starter.stdout.once("data", (text) => resolve(Number(text)));
  });
  expect(isAlive(pid)).toBe(true);

  starter.kill("SIGKILL");

  expect(await waitUntil(() => !isAlive(pid), 10_000)).toBe(true);
});
