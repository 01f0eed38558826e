import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { canEnter, openDoor } from "./ordinary-user.mjs";
import { POSTGRES_MAJOR, systemFolder } from "./postgres-binaries.mjs";
import { Trouble } from "./trouble.mjs";

/** The cluster of a data folder, made at the first call. Nothing that is there is ever changed. */
export function preparedCluster({ dataDir, user, binaries, sync }) {
  const password = superuserPassword(dataDir);
  const usual = join(dataDir, "postgres");
  refuseLostData(usual);
  if (existsSync(usual)) {
    refuseForeignData(usual);
    return { folder: realpathSync(usual), password };
  }
  openDoor(dataDir, user);
  const folder = canEnter(dataDir, user) ? usual : folderElsewhere(dataDir);
  createCluster({ folder, user, binaries, password, sync });
  if (folder !== usual) symlinkSync(folder, usual);
  return { folder, password };
}

export function superuserPassword(dataDir) {
  const file = join(dataDir, "secrets", "postgres.password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const password = randomBytes(24).toString("base64url");
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function refuseLostData(usual) {
  const entry = lstatSync(usual, { throwIfNoEntry: false });
  if (!entry?.isSymbolicLink() || existsSync(usual)) return;
  throw new Trouble(
    `${usual} points to a folder that is gone. If its data is not needed any more, remove ${usual} and start again.`,
  );
}

function folderElsewhere(dataDir) {
  const folder = join(systemFolder(), randomBytes(6).toString("hex"));
  console.log(
    `Only root may enter ${dataDir}, and PostgreSQL does not run as root: its data is kept in ${folder}.`,
  );
  return folder;
}

function refuseForeignData(folder) {
  const version = versionOf(folder);
  if (version === POSTGRES_MAJOR) return;
  throw new Trouble(
    version === undefined
      ? `${folder} does not hold a PostgreSQL database. Nothing was changed; move that folder away or set HOLDFAST_DATA to another one.`
      : `The data in ${folder} was written by PostgreSQL ${version}, and this Holdfast brings PostgreSQL ${POSTGRES_MAJOR}. Nothing was changed. Start the Holdfast that wrote it, or set HOLDFAST_DATA to a new folder.`,
  );
}

function versionOf(folder) {
  try {
    return readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if (error.code !== "EACCES") return undefined;
    throw new Trouble(
      `${folder} belongs to another user of this machine. Start Holdfast as that user, or set HOLDFAST_DATA to another folder.`,
    );
  }
}

/** Under another name until it is whole, so that a killed first start leaves nothing half-made behind. */
function createCluster({ folder, user, binaries, password, sync }) {
  const half = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) {
    for (const path of [half, passwordFile])
      chownSync(path, user.uid, user.gid);
  }
  const made = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${half}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
      ...(sync ? [] : ["--no-sync"]),
    ],
    { ...user, cwd: half, env: plainEnvironment(), encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Trouble(
      `PostgreSQL could not create its data folder ${folder}: ${(made.stderr ?? String(made.error)).trim()}`,
    );
  }
  renameSync(half, folder);
}

/** English messages, and none of the PG… settings of the person's shell. */
export function plainEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("PG"),
  );
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}
