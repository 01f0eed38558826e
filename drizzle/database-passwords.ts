import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type postgres from "postgres";
import { z } from "zod";

import { env } from "../server/env";

const passwords = z.object({
  app: z.string().min(16),
  worker: z.string().min(16),
  backup: z.string().min(16),
});

const fresh = () => randomBytes(24).toString("base64url");

function kept(file: string): z.infer<typeof passwords> {
  try {
    return passwords.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    const made = { app: fresh(), worker: fresh(), backup: fresh() };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
    return made;
  }
}

/** Gives the login roles the passwords kept beside the data, made on first use. */
export async function keepDatabasePasswords(sql: postgres.Sql): Promise<void> {
  const folder = join(env.HOLDFAST_DATA, "secrets");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { app, worker, backup } = kept(join(folder, "database.json"));

  // ALTER ROLE takes no bound values; base64url holds nothing that ends a literal.
  await sql.unsafe(`alter role holdfast_app password '${app}'`);
  await sql.unsafe(`alter role holdfast_worker password '${worker}'`);
  await sql.unsafe(`alter role holdfast_backup password '${backup}'`);
}
