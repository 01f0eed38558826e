import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { cruise } from "dependency-cruiser";

import { ROOT } from "./migrate.mjs";

const FOLDERS = [
  "app",
  "content",
  "dev",
  "drizzle",
  "emails",
  "server",
  "tests",
];
/** Far fewer would mean that the tool reads nothing and approves of everything. */
const FEWEST = 50;

const root = process.argv[2] ?? ROOT;
const fewest = process.argv[2] ? 1 : FEWEST;
const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const { output } = await cruise(
  FOLDERS.filter((folder) => existsSync(join(root, folder))),
  {
    ...config.options,
    baseDir: root,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    outputType: "json",
  },
  {
    alias: { "@": root, "server-only": join(ROOT, "dev/server-only.ts") },
    extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    conditionNames: ["import", "node", "default", "types"],
    exportsFields: ["exports"],
  },
);
const { violations, totalCruised } = JSON.parse(output).summary;
for (const { rule, from, to, cycle } of violations) {
  const way = cycle ? cycle.map(({ name }) => name).join(" → ") : to;
  console.log(`${rule.name}: ${from} → ${way}`);
}
if (totalCruised < fewest) {
  console.log(`Only ${totalCruised} files were read; the check is blind.`);
}
process.exit(violations.length > 0 || totalCruised < fewest ? 1 : 0);
