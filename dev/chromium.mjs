import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { longStep, outputOf, runQuietly } from "./steps.mjs";
import { Trouble } from "./trouble.mjs";

const OF_THE_SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns {string | undefined} the first browser that runs: the system's, else Playwright's */
export function findChromium(root) {
  return [...OF_THE_SYSTEM, ofPlaywright(root)].find(
    (path) => path && existsSync(path) && runs(path),
  );
}

/** Some systems leave a stub in place of the program, so being there is not enough. */
function runs(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

function ofPlaywright(root) {
  const require = createRequire(join(root, "package.json"));
  return require("@playwright/test").chromium.executablePath();
}

export async function installChromium(root) {
  if (findChromium(root)) return;
  if (
    process.getuid?.() === 0 &&
    spawnSync("apt-get", ["--version"]).status === 0
  ) {
    await longStep(
      "Installing a Chromium for the browser tests with apt (about a minute)",
      byApt,
    );
    if (findChromium(root)) return;
  }
  await longStep(
    "Downloading Playwright's Chromium for the browser tests (about a minute)",
    () =>
      runQuietly(
        join(root, "node_modules", ".bin", "node"),
        [
          join(root, "node_modules", "playwright", "cli.js"),
          "install",
          "chromium",
        ],
        {
          cwd: root,
          failure:
            "No Chromium could be installed, and the browser tests need one. Install Chromium or Google Chrome by hand and run the same command again.",
        },
      ),
  );
  if (findChromium(root)) return;
  throw new Trouble(
    "Playwright's Chromium was downloaded but does not run here, most likely for want of system libraries: npx playwright install-deps chromium, or install Chromium by hand, then run the same command again.",
  );
}

/** What apt cannot do is tried another way, so its failure is not the end. */
async function byApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await outputOf("apt-get", ["update", "-q"], { env });
  const { code, output } = await outputOf(
    "apt-get",
    ["install", "-q", "-y", "--no-install-recommends", "chromium"],
    { env },
  );
  if (code !== 0) console.log(`  apt: ${output.trim().split("\n").at(-1)}`);
}
