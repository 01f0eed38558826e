import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { freePort } from "@/dev/free-port.mjs";
import { ROOT } from "@/dev/migrate.mjs";

const PATIENCE = 180_000;

/** The whole of Holdfast as a stranger starts it, on a port and a data folder of its own. */
export async function startHoldfast(given: {
  env?: Record<string, string>;
  /** Kept by the caller; without one a folder is made, and removed at the end. */
  dataDir?: string;
}) {
  const dataDir =
    given.dataDir ?? mkdtempSync(join(tmpdir(), "holdfast-started-"));
  const port = Number(given.env?.PORT ?? (await freePort()));
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(ROOT, "dev", "start.mjs")], {
    cwd: ROOT,
    env: {
      ...inherited,
      PORT: String(port),
      HOLDFAST_DATA: dataDir,
      HOLDFAST_PUBLIC_URL: `http://localhost:${port}`,
      // So that it ends with the test run, even one that is killed.
      npm_lifecycle_event: "start",
      ...given.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child);
  await readyOrEnded(child, output);

  return {
    url: `http://localhost:${port}`,
    dataDir,
    output,
    pidOf: (part: "site" | "worker" | "postgres") =>
      Number.parseInt(readFileSync(join(dataDir, pidFiles[part]), "utf8"), 10),
    /** @returns its exit code */
    async stop(signal: NodeJS.Signals = "SIGTERM") {
      const code = await endOf(child, signal);
      if (!given.dataDir) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

const pidFiles = {
  site: "site.pid",
  worker: "worker.pid",
  postgres: "postgres/postmaster.pid",
};

function collect(child: ChildProcess) {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => lines.push(text));
  }
  return { text: () => lines.join("") };
}

function readyOrEnded(child: ChildProcess, output: { text(): string }) {
  return new Promise<void>((resolve, reject) => {
    const fail = () =>
      reject(new Error(`Holdfast did not start:\n${output.text()}`));
    const patience = setTimeout(() => {
      child.kill("SIGTERM");
      fail();
    }, PATIENCE);
    child.once("exit", fail);
    child.stdout?.on("data", () => {
      if (!output.text().includes("Holdfast is ready")) return;
      clearTimeout(patience);
      child.off("exit", fail);
      resolve();
    });
  });
}

async function endOf(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return child.exitCode;
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
  });
  child.kill(signal);
  return ended;
}
