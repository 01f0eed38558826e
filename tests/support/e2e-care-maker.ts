import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { ROOT } from "@/dev/migrate.mjs";

import type { Care } from "./e2e-care";

/** One process that makes practices, kept for all tests of a worker: loading it takes longer than a practice does. */
export function startCareMaker() {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, "dev", "with-holdfast.mjs"),
      "--serving",
      "tsx",
      "--tsconfig",
      "tsconfig.node.json",
      "tests/support/e2e-people.ts",
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        HOLDFAST_DATA: process.env.HOLDFAST_TEST_DATA,
        HOLDFAST_DEMO: "1",
      },
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const answers = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  const ended = once(child, "exit");

  return {
    async newCare(wanted: string): Promise<Care> {
      child.stdin.write(`${wanted}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error("No practice could be made for this test.");
      return JSON.parse(value);
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
