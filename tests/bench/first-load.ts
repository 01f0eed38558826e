import { gzipSync } from "node:zlib";

import { type Browser, chromium } from "@playwright/test";

import { findChromium } from "@/dev/chromium.mjs";

import type { Site } from "./site";

/** What a page still fetches by itself comes within this long, milliseconds. */
const SETTLED = 3_000;

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
  return gzipped(site, addresses);
}

async function gzipped(site: Site, addresses: Set<string>): Promise<number> {
  const files = await Promise.all(
    [...addresses].map((address) => site.get(address)),
  );
  return files.reduce((sum, file) => sum + gzipSync(file.body).length, 0);
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(process.cwd()),
    args: ["--no-sandbox"],
  });

/** Bytes of all JavaScript that a browser fetches with this page and after it, while nobody touches it. */
export async function bytesInAll(
  browser: Browser,
  site: Site,
  path: string,
  cookie?: string,
): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  try {
    const [name = "", ...value] = (cookie ?? "").split("=");
    if (cookie)
      await context.addCookies([
        { name, value: value.join("="), url: site.origin },
      ]);
    const page = await context.newPage();
    const addresses = new Set<string>();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (/^\/_next\/.+\.js$/.test(pathname)) addresses.add(pathname);
    });
    await page.goto(`${site.origin}${path}`, { waitUntil: "networkidle" });
    await page.waitForTimeout(SETTLED);
    return await gzipped(site, addresses);
  } finally {
    await context.close();
  }
}
