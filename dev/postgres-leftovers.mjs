import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import {
  commandOf,
  isAlive,
  processesIn,
  signal,
  waitUntil,
} from "./processes.mjs";

/** Ends what a killed run left of this cluster, so that a new server can take it over. */
export async function clearLeftovers(folder) {
  await stopForgottenServer(folder);
  await endOrphans(folder);
}

async function stopForgottenServer(folder) {
  const file = join(folder, "postmaster.pid");
  const pid = numberIn(file);
  if (pid === undefined) return;
  if (!isAlive(pid) || !commandOf(pid).includes(folder)) {
    rmSync(file, { force: true });
    return;
  }
  await stopServer(pid);
}

/** Backends notice within moments that their server is gone; one deep in its work is told. */
async function endOrphans(folder) {
  const gone = () => processesIn(folder).length === 0;
  if (await waitUntil(gone, 1000)) return;
  for (const pid of processesIn(folder)) signal(pid, "SIGQUIT");
  if (await waitUntil(gone, 2000)) return;
  for (const pid of processesIn(folder)) signal(pid, "SIGKILL");
}

/** Fast shutdown: open transactions roll back, everything committed is written. */
export async function stopServer(pid) {
  for (const [name, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ]) {
    signal(pid, name);
    if (await waitUntil(() => !isAlive(pid), patience)) return;
  }
}

/** The number on the first line of a file such as postmaster.pid. */
export function numberIn(file) {
  try {
    const number = Number.parseInt(readFileSync(file, "utf8"), 10);
    return Number.isNaN(number) ? undefined : number;
  } catch {
    return undefined;
  }
}
