import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

import { ROOT } from "@/dev/migrate.mjs";

const secretUse = z.union([
  z.string(),
  z.object({ source: z.string() }).transform(({ source }) => source),
]);
const compose = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        environment: z.record(z.string(), z.string()).default({}),
        secrets: z.array(secretUse).default([]),
        healthcheck: z.object({ test: z.array(z.string()).min(2) }),
      }),
    ),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  })
  .parse(
    parse(readFileSync(join(ROOT, "docker-compose.yml"), "utf8"), {
      merge: true,
    }),
  );

const services = Object.entries(compose.services);

test("every container has a health check", () => {
  expect(services.map(([name]) => name).sort()).toEqual([
    "app",
    "migrate",
    "postgres",
    "proxy",
    "worker",
  ]);
});

test("only migrating holds the address that may change tables", () => {
  const holders = services.filter(
    ([, { environment, secrets }]) =>
      secrets.some((name) =>
        ["database_url", "role_passwords"].includes(name),
      ) || Object.keys(environment).some((name) => /^DATABASE_URL/.test(name)),
  );

  expect(holders.map(([name]) => name)).toEqual(["migrate"]);
});

test("no secret stands in the environment, and none is used that is not there", () => {
  for (const [, { environment, secrets }] of services) {
    for (const [name, value] of Object.entries(environment)) {
      expect(value, name).not.toMatch(/postgres:\/\//);
      if (!name.endsWith("_FILE")) continue;
      expect(secrets).toContain(value.replace("/run/secrets/", ""));
    }
    for (const name of secrets) expect(compose.secrets).toHaveProperty(name);
  }
});

test("make-secrets.sh makes exactly the secrets that are used, once", () => {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-secrets-test-"));
  const script = join(folder, "make-secrets.sh");
  cpSync(join(ROOT, "docker", "make-secrets.sh"), script);
  const read = (name: string) =>
    readFileSync(join(folder, "secrets", name), "utf8").trim();

  expect(spawnSync("sh", [script]).status).toBe(0);
  const first = read("database.json");
  expect(spawnSync("sh", [script]).status).toBe(0);

  expect(readdirSync(join(folder, "secrets")).sort()).toEqual(
    Object.values(compose.secrets)
      .map(({ file }) => file.replace("docker/secrets/", ""))
      .sort(),
  );
  expect(read("database.json")).toBe(first);
  expect(new URL(read("app_database_url")).password).toBe(
    JSON.parse(first).app,
  );
  expect(Buffer.from(read("master_key"), "base64")).toHaveLength(32);
  expect(statSync(join(folder, "secrets")).mode & 0o077).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
