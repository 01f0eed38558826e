import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { freePort } from "@/dev/free-port.mjs";
import { runScript } from "@/tests/support/run-script";

const STACK = /\n\s+at .+:\d+/;

let folder: string;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "holdfast-start-test-"));
  port = await freePort();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (env: Record<string, string> = {}) =>
  runScript("dev/start.mjs", {
    env: { PORT: String(port), HOLDFAST_DATA: join(folder, "data"), ...env },
  });

function listener(server: Server) {
  return new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
}

test("a busy port is named before anything is started", async () => {
  const other = createServer();
  await listener(other);

  const { code, said } = await start();
  other.close();

  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use by another program.`);
  expect(said).not.toMatch(STACK);
  expect(existsSync(join(folder, "data"))).toBe(false);
});

test.each([
  ["not-an-address", "DATABASE_URL is not the address of a PostgreSQL."],
  ["mysql://a:secretword@localhost/x", "is not the address of a PostgreSQL."],
  ["postgres://a:secretword@127.0.0.1:1/x", "nothing listens at 127.0.0.1:1"],
  [
    "postgres://a:secretword@nowhere.invalid/x",
    "there is no machine called nowhere.invalid",
  ],
])(
  "DATABASE_URL=%s ends in a clear sentence",
  async (DATABASE_URL, sentence) => {
    const { code, said, seconds } = await start({ DATABASE_URL });

    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toContain("secretword");
    expect(said).not.toMatch(STACK);
    expect(seconds).toBeLessThan(10);
  },
);

test("a database that never answers is given up within ten seconds", async () => {
  const silent = createServer();
  await listener(silent);
  const elsewhere = String(await freePort());

  const { code, said, seconds } = await start({
    PORT: elsewhere,
    DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/x`,
  });
  silent.close();

  expect(code).toBe(1);
  expect(said).toContain(`127.0.0.1:${port} does not answer`);
  expect(seconds).toBeLessThan(10);
});

test("data of another PostgreSQL is left as it is", async () => {
  const data = join(folder, "data", "postgres");
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "PG_VERSION"), "16\n");

  const { code, said } = await start();

  expect(code).toBe(1);
  expect(said).toContain("was written by PostgreSQL 16");
  expect(said).not.toMatch(STACK);
  expect(readdirSync(data)).toEqual(["PG_VERSION"]);
});

test("a folder that holds no database is left as it is", async () => {
  const data = join(folder, "data", "postgres");
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "letter.txt"), "keep me");

  const { code, said } = await start();

  expect(code).toBe(1);
  expect(said).toContain("does not hold a PostgreSQL database");
  expect(readdirSync(data)).toEqual(["letter.txt"]);
});

test("a second start on the same data is refused", async () => {
  mkdirSync(join(folder, "data"), { recursive: true });
  const { birthOf } = await import("@/dev/processes.mjs");
  writeFileSync(
    join(folder, "data", "running.json"),
    JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }),
  );

  const { code, said } = await start();

  expect(code).toBe(1);
  expect(said).toContain("Holdfast is already running on the data in");
  expect(said).not.toMatch(STACK);
});

test.each([
  [{ PORT: "many" }, 'PORT is "many"'],
  [{ PORT: "70000" }, 'PORT is "70000"'],
  [{ HOLDFAST_DEMO: "yes" }, 'HOLDFAST_DEMO is "yes"'],
  [{ HOLDFAST_PUBLIC_URL: "here" }, 'HOLDFAST_PUBLIC_URL is "here"'],
])("%o is refused in a sentence", async (env, sentence) => {
  const { code, said } = await start(env);

  expect(code).toBe(1);
  expect(said).toContain(sentence);
  expect(said).not.toMatch(STACK);
});
