import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { fingerprint } from "./fingerprint.mjs";
import { longStep, runQuietly } from "./steps.mjs";
import { Trouble } from "./trouble.mjs";

/** Installs what package-lock.json names, unless exactly that stands there whole. */
export async function installPackages(root) {
  const stamp = join(root, "node_modules", ".setup-stamp");
  const wanted = fingerprint(root, ["package-lock.json", "patches"]);
  if (isWhole(root) && readStamp(stamp) === wanted) return;
  rmSync(stamp, { force: true });
  await longStep(
    "Installing what package-lock.json names (about a minute)",
    () => npmCi(root),
  );
  requirePinnedNode(root);
  writeFileSync(stamp, wanted);
}

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Every package that npm says it installed is still there. */
function isWhole(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const { packages } = JSON.parse(readFileSync(record, "utf8"));
  return Object.keys(packages).every((place) =>
    existsSync(join(root, place, "package.json")),
  );
}

function npmCi(root) {
  const { npm_execpath: cli = "", npm_node_execpath: node } = process.env;
  const args = [
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const [command, ...rest] =
    node && existsSync(node) && /npm-cli\.[cm]?js$/.test(cli)
      ? [node, cli, ...args]
      : ["npm", ...args];
  return runQuietly(command, rest, {
    cwd: root,
    shell: command === "npm" && process.platform === "win32",
    failure:
      "npm could not install the packages. Nothing was started; when the cause below is mended (often the network), run the same command again.",
  });
}

function requirePinnedNode(root) {
  const asked = spawnSync(
    join(root, "node_modules", ".bin", "node"),
    ["--version"],
    {
      encoding: "utf8",
      shell: process.platform === "win32",
    },
  );
  if (asked.stdout?.startsWith("v24.")) return;
  throw new Trouble(
    "The pinned Node 24 did not arrive with the packages. Most likely npm was told not to run install scripts: npm config set ignore-scripts false, then run the same command again.",
  );
}
