import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { freePort } from "@/dev/free-port.mjs";
import { ROOT } from "@/dev/migrate.mjs";

/** The pages as `npm test` has built them; a run of one file alone may have none. */
export const hasPages = existsSync(join(ROOT, ".next", "BUILD_ID"));

/** The web server alone, on this test file's own database: what is made by verbs is there in its pages. */
export async function startSite() {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const {
    ADMIN_DATABASE_URL: _,
    WORKER_DATABASE_URL: __,
    ...inherited
  } = process.env;
  const child = spawn(
    process.execPath,
    [
      // A page leaves much behind, and is soon forgotten.
      "--max-semi-space-size=64",
      "--import",
      join(ROOT, "dev", "end-with-parent.mjs"),
      join(ROOT, "node_modules", "next", "dist", "bin", "next"),
      "start",
      "-H",
      "127.0.0.1",
      "-p",
      String(port),
    ],
    {
      cwd: ROOT,
      env: {
        ...inherited,
        NODE_ENV: "production",
        // Each prepares its statements anew.
        DATABASE_CONNECTIONS: "6",
        HOLDFAST_PUBLIC_URL: url,
        NEXTAUTH_URL: url,
        NEXT_TELEMETRY_DISABLED: "1",
      },
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const output = spoken(child);
  await answering(`${url}/sign-in`, child, output);
  return {
    url,
    /** All that it has said so far: its log. */
    output,
    async stop() {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function spoken(child: ChildProcess): () => string {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => said.push(text));
  }
  return () => said.join("");
}

async function answering(
  url: string,
  child: ChildProcess,
  output: () => string,
) {
  const until = Date.now() + 60_000;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`The pages are not served:\n${output()}`);
}
