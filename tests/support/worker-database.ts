import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, inject } from "vitest";

import { asAdmin, urlOf } from "./cluster";

/** A database and a data folder for this test file alone, named before any server code is imported. */
const { adminUrl, template, dataDir, ...run } = inject("cluster");
const database = `test_${template.slice("template_".length)}_${process.env.VITEST_POOL_ID}`;
const folder = mkdtempSync(join(run.folder, "data-"));

await asAdmin(
  adminUrl,
  `drop database if exists ${database} with (force)`,
  `create database ${database} template ${template}`,
);
cpSync(dataDir, folder, { recursive: true });

const passwords: { app: string; worker: string; backup: string } = JSON.parse(
  readFileSync(join(folder, "secrets", "database.json"), "utf8"),
);
const as = (role: keyof typeof passwords) =>
  urlOf(adminUrl, database, {
    user: `holdfast_${role}`,
    password: passwords[role],
  });

process.env.APP_DATABASE_URL = as("app");
process.env.WORKER_DATABASE_URL = as("worker");
process.env.BACKUP_DATABASE_URL = as("backup");
/** For tests alone: what no serving process holds. */
process.env.ADMIN_DATABASE_URL = urlOf(adminUrl, database);
process.env.HOLDFAST_DATA = folder;
process.env.HOLDFAST_MASTER_KEY_FILE = join(folder, "secrets", "master.key");
process.env.HOLDFAST_PUBLIC_URL ??= "http://localhost:3000";
process.env.HOLDFAST_DEMO ??= "1";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What CI tries is the same each time, so that a red build is the change's; the long forms look further.
if (!process.env.HOLDFAST_LONG) fc.configureGlobal({ seed: 1121 });
