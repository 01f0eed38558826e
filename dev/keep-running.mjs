import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import { birthOf, isAlive, signal, waitUntil } from "./processes.mjs";

/**
 * Starts a child again whenever it ends by itself.
 *
 * @param {{ name: string, start: () => import("node:child_process").ChildProcess, atLeast: number, pidFile: string }} options
 *   atLeast: milliseconds from one start to the next
 */
export function keepRunning({ name, start, atLeast, pidFile }) {
  let stopping = false;
  let child;

  async function keep() {
    while (!stopping) {
      const began = Date.now();
      child = start();
      writeFileSync(pidFile, `${nameOf(child.pid)}\n${nameOf(process.pid)}\n`);
      const how = await endOf(child);
      if (stopping) return;
      console.error(`${name} ended (${how}); starting it again.`);
      await pause(Math.max(200, atLeast - (Date.now() - began)));
    }
  }
  const done = keep();

  return {
    /** Asks it to finish what it is at; after `patience` milliseconds it is killed. */
    async stop(patience) {
      stopping = true;
      if (!hasEnded(child)) signal(child.pid, "SIGTERM");
      if (!(await waitUntil(() => hasEnded(child), patience))) {
        signal(child.pid, "SIGKILL");
        await done;
      }
      rmSync(pidFile, { force: true });
    },
    kill() {
      stopping = true;
      if (!hasEnded(child)) signal(child.pid, "SIGKILL");
    },
  };
}

/** A killed supervisor's child ends by itself before long; this waits for it. */
export async function waitForForgotten(pidFile, patience) {
  const pid = forgottenIn(pidFile);
  if (pid === undefined) return;
  const gone = () => forgottenIn(pidFile) === undefined;
  if (await waitUntil(gone, patience)) return;
  signal(pid, "SIGKILL");
  await waitUntil(gone, 5000);
}

/** The child in this file, if it lives and the supervisor that wrote it does not. */
function forgottenIn(pidFile) {
  try {
    const [child, supervisor] = readFileSync(pidFile, "utf8").split("\n");
    return lives(child) && !lives(supervisor)
      ? Number.parseInt(child, 10)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A process by number and birth, since numbers are given out again. */
function nameOf(pid) {
  return `${pid} ${birthOf(pid)}`;
}

function lives(name) {
  const pid = Number.parseInt(name, 10);
  return isAlive(pid) && nameOf(pid) === name;
}

function endOf(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, name) => resolve(name ?? `code ${code}`));
  });
}

function hasEnded(child) {
  return !child?.pid || child.exitCode !== null || child.signalCode !== null;
}
