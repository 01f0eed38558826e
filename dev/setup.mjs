// Runs on the Node of the person who cloned this, before anything is installed: built-ins only.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { buildSite } from "./build-site.mjs";
import { installChromium } from "./chromium.mjs";
import { installPackages } from "./install-packages.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { run, Trouble } from "./trouble.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const asked = new Set(process.argv.slice(2));

run(() => {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < 20) {
    throw new Trouble(
      `Holdfast needs Node 20 or newer to begin with; this is Node ${process.versions.node}.`,
    );
  }
  return oneAtATime(root, async () => {
    await installPackages(root);
    if (asked.has("--browser")) await installChromium(root);
    if (asked.has("--build")) await buildSite(root);
  });
});
