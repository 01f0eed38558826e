import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CHUNK = /static\/chunks\/[\w.~-]+\.(?:js|css)/g;

/** Where the build says with which files a browser begins, here and on the shell. */
const BEGINNINGS = [
  "build-manifest.json",
  "server/app/(partner)/offline/page_client-reference-manifest.js",
];

/**
 * All that the shell may ever load, as paths below the folder of the build: a file names those
 * that it fetches later. The therapists' pages are not among them.
 */
export function shellFiles(build: string): ReadonlySet<string> {
  const named = (file: string): string[] =>
    readFileSync(join(build, file), "utf8").match(CHUNK) ?? [];
  const { polyfillFiles }: { polyfillFiles: string[] } = JSON.parse(
    readFileSync(join(build, "build-manifest.json"), "utf8"),
  );
  const found = new Set<string>();
  const toRead = BEGINNINGS.flatMap(named);
  for (const file of toRead) {
    // What browsers that know modules skip is not kept.
    if (found.has(file) || polyfillFiles.includes(file)) continue;
    if (!existsSync(join(build, file))) continue;
    found.add(file);
    toRead.push(...named(file));
  }
  return found;
}
