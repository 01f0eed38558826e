import { delimiter, join } from "node:path";

import { ROOT } from "./migrate.mjs";
import { outputOf } from "./steps.mjs";
import { run } from "./trouble.mjs";

const AT_ONCE = 2;
const TSX = ["tsx", "--tsconfig", "tsconfig.node.json"];

/** Each part is one or more commands in a row. */
const PARTS = {
  "Format and lint": [["biome", "check", "--error-on-warnings", "."]],
  Types: [
    ["next", "typegen"],
    ["tsc", "--noEmit", "-p", "dev/tsconfig.check.json"],
  ],
  Boundaries: [["node", "dev/check-boundaries.mjs"]],
  "Dead code": [["knip"]],
  Content: [[...TSX, "content/cli.ts", "check"]],
  "Files and documents": [["node", "dev/check-files.mjs"]],
};

run(async () => {
  const waiting = Object.entries(PARTS);
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, commands] = next;
      if (!(await isFine(name, commands))) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(
    failed.length === 0
      ? "\nAll checks pass."
      : `\n${failed.length} of ${Object.keys(PARTS).length} checks fail: ${failed.join(", ")}.`,
  );
  process.exit(failed.length > 0 ? 1 : 0);
});

async function isFine(name, commands) {
  for (const [command, ...args] of commands) {
    const { code, output } = await outputOf(command, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        PATH: `${join(ROOT, "node_modules", ".bin")}${delimiter}${process.env.PATH}`,
        NEXT_TELEMETRY_DISABLED: "1",
      },
      shell: process.platform === "win32",
    });
    if (code !== 0) {
      console.log(`✗ ${name}\n\n${output.trim()}\n`);
      return false;
    }
  }
  console.log(`✓ ${name}`);
  return true;
}
