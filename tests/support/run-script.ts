import { spawn } from "node:child_process";
import { resolve } from "node:path";

import { ROOT } from "@/dev/migrate.mjs";

/** Runs one of our own scripts to its end, as a person would at the keyboard. */
export function runScript(
  script: string,
  {
    env = {},
    cwd = ROOT,
    args = [],
  }: { env?: Record<string, string>; cwd?: string; args?: string[] },
) {
  const { DATABASE_URL: _, HOLDFAST_DEMO: __, ...inherited } = process.env;
  const started = Date.now();
  return new Promise<{ code: number; said: string; seconds: number }>(
    (settle, reject) => {
      let said = "";
      const child = spawn(process.execPath, [resolve(ROOT, script), ...args], {
        cwd,
        env: { ...inherited, ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => {
          said += text;
        });
      }
      child.once("error", reject);
      child.once("close", (code) => {
        const seconds = (Date.now() - started) / 1000;
        settle({ code: code ?? -1, said, seconds });
      });
    },
  );
}
