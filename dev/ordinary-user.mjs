import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { Trouble } from "./trouble.mjs";

/**
 * PostgreSQL refuses to run as root. So root lends it the user its data belongs
 * to, at first `postgres`; everybody else runs it as themselves.
 *
 * @param {string} data
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function ordinaryUser(data) {
  if (process.getuid?.() !== 0) return undefined;
  const { uid = 0, gid = 0 } = statSync(data, { throwIfNoEntry: false }) ?? {};
  if (uid !== 0) return { uid, gid };
  return (
    idsOf("postgres") ?? createdUser() ?? idsOf("nobody") ?? noOrdinaryUser()
  );
}

function noOrdinaryUser() {
  throw new Trouble(
    "PostgreSQL does not run as root, and this machine has no user named postgres. Create one (useradd --system postgres) or start Holdfast as an ordinary user.",
  );
}

function createdUser() {
  const made = spawnSync("useradd", ["--system", "--user-group", "postgres"]);
  if (made.status !== 0) return undefined;
  console.log("Created the system user postgres, under which PostgreSQL runs.");
  return idsOf("postgres");
}

function idsOf(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN;
  });
  return uid > 0 && gid >= 0 ? { uid, gid } : undefined;
}

/** Whether that user can pass through to this folder (as oneself: always). */
export function canEnter(folder, user) {
  if (!user) return true;
  const looked = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  return looked.status === 0;
}

/** Lets others pass through our own folder without seeing what it lists. */
export function openDoor(folder, user) {
  if (!user || canEnter(folder, user)) return;
  if (!existsSync(folder) || !canEnter(dirname(folder), user)) return;
  chmodSync(folder, statSync(folder).mode | 0o011);
}
