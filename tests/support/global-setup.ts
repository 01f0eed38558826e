import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";

import { startThrowawayPostgres } from "@/dev/embedded-postgres.mjs";
import { migrate } from "@/dev/migrate.mjs";

import { asAdmin, urlOf } from "./cluster";

/** Migrates one template database; every test file then works in a copy of it. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), "holdfast-test-"));
  const server = given
    ? { url: given, stop: async () => {} }
    : await startThrowawayPostgres(folder, { fsync: false });
  const dataDir = given ? secretsOf(given) : join(folder, "data");
  const runId = `${process.pid}_${Date.now()}`;
  const template = `template_${runId}`;
  const stop = async () => {
    if (given) await dropAll(server.url, [template, `test_${runId}`]);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    await asAdmin(server.url, `create database ${template}`);
    await migrate({ url: urlOf(server.url, template), dataDir, quiet: true });
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("cluster", {
    adminUrl: server.url,
    template,
    dataDir,
    folder,
  });
  return stop;
}

async function dropAll(adminUrl: string, names: string[]) {
  const sql = postgres(urlOf(adminUrl, "postgres"), { max: 1 });
  const found = await sql<{ name: string }[]>`
    select datname as name from pg_database
    where datname ^@ any (${names}::text[])`;
  for (const { name } of found) {
    await sql.unsafe(`drop database if exists ${name} with (force)`);
  }
  await sql.end();
}

/** Login roles belong to the whole server: all runs against a given one share their passwords. */
function secretsOf(url: string) {
  const { host } = new URL(url);
  const id = createHash("sha256").update(host).digest("hex").slice(0, 12);
  return (
    process.env.TEST_HOLDFAST_DATA ?? join(tmpdir(), `holdfast-test-${id}`)
  );
}
