import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { ROOT } from "@/dev/migrate.mjs";
import { runScript } from "@/tests/support/run-script";

/** Stands in for npm: notes that it was called and leaves one package and a Node 24. */
const NPM = `
const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
appendFileSync("calls.log", process.argv.slice(2).join(" ") + "\\n");
if (process.env.NPM_FAILS) {
  mkdirSync("node_modules/half", { recursive: true });
  console.error("npm error network is away");
  process.exit(1);
}
mkdirSync("node_modules/one", { recursive: true });
mkdirSync("node_modules/.bin", { recursive: true });
writeFileSync("node_modules/one/package.json", "{}");
writeFileSync("node_modules/.bin/node", "#!/bin/sh\\necho v24.0.0\\n", { mode: 0o755 });
writeFileSync("node_modules/.package-lock.json", '{"packages":{"node_modules/one":{}}}');
`;

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "holdfast-setup-test-"));
  mkdirSync(join(clone, "npm"));
  writeFileSync(join(clone, "npm", "npm-cli.js"), NPM);
  writeFileSync(join(clone, "package-lock.json"), "{}");
  cpSync(join(ROOT, "dev"), join(clone, "dev"), { recursive: true });
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

const setup = (env: Record<string, string> = {}) =>
  runScript(join(clone, "dev", "setup.mjs"), {
    cwd: clone,
    env: {
      npm_execpath: join(clone, "npm", "npm-cli.js"),
      npm_node_execpath: process.execPath,
      ...env,
    },
  });

const installs = () =>
  readFileSync(join(clone, "calls.log"), "utf8").trim().split("\n");

test("a fresh clone is installed once, development packages included", async () => {
  const first = await setup({ NODE_ENV: "production" });
  const second = await setup();

  expect(first.code).toBe(0);
  expect(first.said).toContain("Installing what package-lock.json names");
  expect(second).toMatchObject({ code: 0, said: "" });
  expect(installs()).toHaveLength(1);
  expect(installs()[0]).toMatch(/^ci --include=dev/);
});

test("a package that went missing is brought back", async () => {
  await setup();
  rmSync(join(clone, "node_modules", "one"), { recursive: true });

  expect((await setup()).code).toBe(0);

  expect(existsSync(join(clone, "node_modules", "one"))).toBe(true);
  expect(installs()).toHaveLength(2);
});

test("another lockfile or another patch means another installation", async () => {
  await setup();
  appendFileSync(join(clone, "package-lock.json"), "\n");
  await setup();
  mkdirSync(join(clone, "patches"));
  writeFileSync(join(clone, "patches", "one.patch"), "new");
  await setup();

  expect(installs()).toHaveLength(3);
});

test("an installation that breaks off says so and is begun again next time", async () => {
  const broken = await setup({ NPM_FAILS: "1" });

  expect(broken.code).toBe(1);
  expect(broken.said).toContain("npm could not install the packages.");
  expect(broken.said).toContain("network is away");
  expect((await setup()).code).toBe(0);
  expect(installs()).toHaveLength(2);
});
