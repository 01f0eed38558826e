import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Trouble } from "./trouble.mjs";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Starts one of our TypeScript programs in a single process, so that its signals and its end are its own. */
export function spawnTypeScript(
  file,
  { args = [], nodeFlags = [], ...options },
) {
  const flags = [...nodeFlags, "--import", "tsx"];
  return spawn(process.execPath, [...flags, join(ROOT, file), ...args], {
    cwd: ROOT,
    ...options,
    env: {
      ...options.env,
      TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.node.json"),
    },
  });
}

/** @returns {Promise<number>} the exit code */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Brings a database up to date and makes its login roles, whose passwords it keeps under `dataDir`. */
export async function migrate({
  url,
  dataDir,
  env = process.env,
  quiet = false,
  onStart = () => {},
}) {
  if (!existsSync(join(ROOT, "drizzle/migrate.ts"))) {
    throw new Trouble(
      "drizzle/migrate.ts is missing: the database cannot be prepared.",
    );
  }
  const child = spawnTypeScript("drizzle/migrate.ts", {
    env: { ...env, DATABASE_URL: url, HOLDFAST_DATA: dataDir },
    stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit"],
  });
  onStart(child);
  if ((await ended(child)) === 0) return;
  throw new Trouble(
    "The database could not be brought up to date (its own words stand above).",
  );
}
