import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { fingerprint } from "./fingerprint.mjs";
import { readStamp } from "./install-packages.mjs";
import { longStep, runQuietly } from "./steps.mjs";

const FOLDERS = [
  "app",
  "content",
  "dev",
  "drizzle",
  "emails",
  "public",
  "server",
];
const SOURCE =
  /\.(css|gif|ico|js|json|jsx|md|png|svg|ts|tsx|txt|webmanifest|woff2?|ya?ml)$/;
const NOT_BUILT =
  /\.test\.tsx?$|^drizzle\/migrations\/|^(vitest|playwright|drizzle)\.config\.|^next-env\.d\.ts$|^biome\.json$|^knip\.json$/;

/** Builds what the browser and the server run, unless it stands for the same sources already. */
export async function buildSite(root) {
  const stamp = join(root, ".next", "holdfast-stamp");
  const atTop = readdirSync(root).filter((name) =>
    /\.(js|json|mjs|ts)$/.test(name),
  );
  const wanted = fingerprint(
    root,
    [...FOLDERS, ...atTop.filter((name) => name !== "package.json"), "patches"],
    (name) => SOURCE.test(name) && !NOT_BUILT.test(name),
  );
  const built = existsSync(join(root, ".next", "BUILD_ID"));
  if (built && readStamp(stamp) === wanted) return;
  rmSync(stamp, { force: true });
  await longStep("Building the pages (about half a minute)", () =>
    runQuietly(
      join(root, "node_modules", ".bin", "node"),
      [join(root, "node_modules", "next", "dist", "bin", "next"), "build"],
      {
        cwd: root,
        env: {
          ...process.env,
          NODE_ENV: "production",
          NEXT_TELEMETRY_DISABLED: "1",
        },
        shell: process.platform === "win32",
        failure: "The pages could not be built. The compiler's words:",
      },
    ),
  );
  writeFileSync(stamp, wanted);
}
