import { readFileSync } from "node:fs";

import { z } from "zod";

/** A secret may be given itself, or as the path of a file that holds it (`NAME_FILE`). */
function withFiles(source: NodeJS.ProcessEnv): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    if (value === undefined || value === "") continue;
    const secret =
      /^(DATABASE_URL|APP_DATABASE_URL|DATABASE_DIRECT_URL|WORKER_DATABASE_URL|BACKUP_DATABASE_URL|HOLDFAST_MASTER_KEY|HOLDFAST_OLD_MASTER_KEY|RESEND_API_KEY)_FILE$/.exec(
        name,
      )?.[1];
    if (secret) given[secret] = readFileSync(value, "utf8").trim();
    else given[name] ??= value;
  }
  return given;
}

const variables = z.object({
  NODE_ENV: z.string().default("development"),
  /** For migrations only; a serving process never holds it. */
  DATABASE_URL: z.string().optional(),
  APP_DATABASE_URL: z
    .string()
    .default("postgres://holdfast_app@127.0.0.1:5432/holdfast"),
  WORKER_DATABASE_URL: z.string().optional(),
  BACKUP_DATABASE_URL: z.string().optional(),
  /** As `APP_DATABASE_URL`, past a pooler that stands between: LISTEN needs a connection of its own. */
  DATABASE_DIRECT_URL: z.url().optional(),
  /** Connections one process keeps to PostgreSQL. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(16),
  HOLDFAST_DATA: z.string().default(".holdfast"),
  /** A folder of worksheets that are given beside the shipped ones. */
  HOLDFAST_WORKSHEETS: z.string().optional(),
  /** A folder of measures that are given beside the shipped ones. */
  HOLDFAST_MEASURES: z.string().optional(),
  /** A folder of programmes that are given beside the shipped ones. */
  HOLDFAST_PATHWAYS: z.string().optional(),
  HOLDFAST_PUBLIC_URL: z.url().default("http://localhost:3000"),
  HOLDFAST_DEMO: z.enum(["0", "1"]).default("0"),
  /** 32 bytes in base64. */
  HOLDFAST_MASTER_KEY: z.string().optional(),
  HOLDFAST_OLD_MASTER_KEY: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Holdfast <hello@holdfast.example>"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info"),
});

/** Read once, at start; a wrong value stops the process with the variable's name. */
export const env = variables.parse(withFiles(process.env));
