import { execFileSync } from "node:child_process";

/** `npm run bench -- intake`, in a process of its own, since what it counts is said to another address. */
export async function intake(): Promise<void> {
  execFileSync(
    "node_modules/.bin/tsx",
    ["--tsconfig", "tsconfig.node.json", "tests/bench/count-intake.ts"],
    { stdio: "inherit" },
  );
}
