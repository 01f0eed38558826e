import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { birthOf, isAlive } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

/** A folder that is ours to write, made when it is not there. */
export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Trouble(
      `The folder ${folder} cannot be written (${error.code}). If it belongs to another user of this machine, start Holdfast as that user, or set HOLDFAST_DATA to another folder.`,
    );
  }
}

/**
 * One running Holdfast a data folder. What a killed run left behind does not count.
 *
 * @returns {() => void} gives the folder free again
 */
export function claimFolder(dataDir) {
  makeFolder(dataDir);
  const file = join(dataDir, "running.json");
  const release = () => rmSync(file, { force: true });
  const owner = { pid: process.pid, birth: birthOf(process.pid) };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(owner), { flag: "wx", mode: 0o600 });
      return release;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (ownsAlready(dataDir)) return release;
      release();
    }
  }
}

/** The process that holds this folder now, if one does. */
export function claimant(dataDir) {
  const owner = ownerIn(join(dataDir, "running.json"));
  if (!owner || !isAlive(owner.pid)) return undefined;
  return birthOf(owner.pid) === owner.birth ? owner.pid : undefined;
}

function ownsAlready(dataDir) {
  const pid = claimant(dataDir);
  if (pid === undefined || pid === process.pid) return pid !== undefined;
  throw new Trouble(
    `Holdfast is already running on the data in ${dataDir} (process ${pid}). Stop that one first, or set HOLDFAST_DATA and PORT to others.`,
  );
}

function ownerIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
