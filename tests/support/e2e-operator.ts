import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { ROOT } from "@/dev/migrate.mjs";

/** Runs a script of this folder with an operator's rights, on the Holdfast that is tested. */
export async function asOperator(script: string, ...args: string[]) {
  const tsx = ["tsx", "--tsconfig", "tsconfig.node.json"];
  await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, "dev", "with-holdfast.mjs"),
      ...tsx,
      join("tests/support", script),
      ...args,
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        HOLDFAST_DATA: process.env.HOLDFAST_TEST_DATA,
        HOLDFAST_DEMO: "1",
      },
    },
  );
}
