import { spawnSync } from "node:child_process";

import { printAmount } from "./print";

/** In a process of its own, since React is another one where it does not serve. */
export async function chart(): Promise<void> {
  const { status, stdout, stderr } = spawnSync(
    "node_modules/.bin/tsx",
    ["--tsconfig", "tsconfig.node.json", "tests/bench/chart.tsx"],
    { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (status !== 0) throw new Error(`The chart was not drawn.\n${stderr}`);
  console.log("\nA chart of ten years of weeks, of both, in two sizes");
  printAmount("processor time", `${Number(stdout).toFixed(1)} ms`, "≤ 10 ms");
}
