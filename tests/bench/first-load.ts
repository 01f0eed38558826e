import { gzipSync } from "node:zlib";

import type { Site } from "./site";

/** Bytes of JavaScript that a browser without a cache loads with this page, gzipped. */
export async function scriptBytes(
  site: Site,
  path: string,
  cookie?: string,
): Promise<number> {
  const { status, body } = await site.get(path, cookie);
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  const addresses = new Set(
    [...body.matchAll(/<(?:script|link)\b[^>]*>/g)]
      // Browsers that know modules skip what is for those that do not.
      .filter(([tag]) => !/\bnomodule/i.test(tag))
      .flatMap(
        ([tag]) => /(?:src|href)="(\/_next\/[^"]+\.js[^"]*)"/.exec(tag) ?? [],
      )
      .filter((found) => found.startsWith("/")),
  );
  const files = await Promise.all(
    [...addresses].map((address) => site.get(address)),
  );
  return files.reduce((sum, file) => sum + gzipSync(file.body).length, 0);
}
