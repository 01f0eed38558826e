import type { BrowserContext, Page } from "@playwright/test";

import { expect } from "./e2e-care";

/** Opens the page and waits until this browser could do so without a network. */
export async function openForLater(page: Page, assignmentId: string) {
  await page.goto(`/homework/${assignmentId}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await expect.poll(() => lies(page, "sheets")).toBeGreaterThan(0);
}

/** Goes there also while the page, or the shell without a network, is on its way somewhere by itself. */
export const goTo = (page: Page, path: string) =>
  expect(async () => {
    await page.goto(path);
  }).toPass();

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

const NAME = "holdfast";
const before = new WeakMap<BrowserContext, Cookies>();

/**
 * No page and no service worker of this browser reaches anything. The last request of a page
 * that goes away can slip past what stands in for a cut line; without a cookie it is nobody's.
 */
export async function cut(context: BrowserContext) {
  await context.setOffline(true);
  before.set(context, await context.cookies());
  await context.clearCookies({ name: NAME });
}

/** Whoever was signed in is so again, unless somebody else has signed in meanwhile. */
export async function mend(context: BrowserContext) {
  const now = await context.cookies();
  if (now.every(({ name }) => name !== NAME))
    await context.addCookies(before.get(context) ?? []);
  await context.setOffline(false);
}

type StoreName = "keys" | "words" | "letters" | "sheets" | "sendings";

/** How many rows lie in one store of this browser. */
export const lies = (page: Page, store: StoreName): Promise<number> =>
  page.evaluate(async (name) => {
    const opening = indexedDB.open("holdfast");
    const db = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    if (!db.objectStoreNames.contains(name)) return 0;
    const counting = db.transaction(name).objectStore(name).count();
    const count = await new Promise<number>((done) => {
      counting.onsuccess = () => done(counting.result);
    });
    db.close();
    return count;
  }, store);

/** As if nobody had touched this device for so long. */
export const restedFor = (page: Page, minutes: number) =>
  page.evaluate(async (ago) => {
    const opening = indexedDB.open("holdfast");
    const db = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    const tx = db.transaction("keys", "readwrite");
    const keys = tx.objectStore("keys");
    const reading = keys.get("current");
    reading.onsuccess = () =>
      keys.put({ ...reading.result, touchedAt: Date.now() - ago }, "current");
    await new Promise<void>((done) => {
      tx.oncomplete = () => done();
    });
    db.close();
  }, minutes * 60_000);

/** All that this browser keeps of our site and that can be read as it lies there. */
export const allThatLies = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const latin = (bytes: ArrayBuffer | Uint8Array) =>
      new TextDecoder("latin1").decode(bytes);
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer || value instanceof Uint8Array)
        return latin(value);
      if (value instanceof CryptoKey) return `key ${value.extractable}`;
      if (typeof value === "object" && value !== null)
        return Object.values(value).map(asText).join(" ");
      return String(value);
    };
    const found: string[] = [
      document.cookie,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? "");
      const db = await new Promise<IDBDatabase>((done) => {
        opening.onsuccess = () => done(opening.result);
      });
      for (const store of db.objectStoreNames) {
        const reading = db.transaction(store).objectStore(store).getAll();
        const rows = await new Promise<unknown[]>((done) => {
          reading.onsuccess = () => done(reading.result);
        });
        found.push(`${store}: ${rows.map(asText).join("\n")}`);
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        // What was built knows no name and no word of anybody.
        const isBuilt = new URL(request.url).pathname.startsWith("/_next/");
        found.push(request.url, isBuilt ? "" : ((await answer?.text()) ?? ""));
      }
    }
    return found.join("\n");
  });

/** The addresses of all that lies in caches. */
export const cached = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        found.push(new URL(url).pathname);
    return found;
  });
