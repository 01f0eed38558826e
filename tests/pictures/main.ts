import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { type Browser, chromium, type Page } from "@playwright/test";

import { findChromium } from "@/dev/chromium.mjs";
import { ROOT } from "@/dev/migrate.mjs";
import { startHoldfast } from "@/tests/support/started-holdfast";

import { PICTURES, type Picture, type Visitor } from "./pictures";

const FOLDER = join(ROOT, "docs", "screenshots");
const MOST_BYTES = 250_000;
const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};

/** Makes every picture of the documents anew, from a demo practice that nobody has touched. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const holdfast = await aDemo();
  const browser = await chromium.launch({
    executablePath: findChromium(ROOT),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const cookies = new Map<Visitor, Cookies>();
    for (const picture of PICTURES.filter(isWanted)) {
      const file = await taken(browser, holdfast.url, picture, cookies);
      const { size } = statSync(file);
      console.log(`${picture.name}: ${Math.ceil(size / 1000)} kB`);
      if (size > MOST_BYTES) throw new Error(`${picture.name} is too large.`);
    }
  } finally {
    await browser.close();
    await holdfast.stop();
  }
}

/** `npm run pictures -- front` takes those whose names begin so. */
const isWanted = ({ name }: Picture) => {
  const wanted = process.argv.slice(2);
  return wanted.length === 0 || wanted.some((one) => name.startsWith(one));
};

/** A fresh one, or the one that HOLDFAST_TEST_URL names. */
async function aDemo() {
  const url = process.env.HOLDFAST_TEST_URL;
  if (url) return { url, stop: async () => 0 };
  return startHoldfast({ env: { HOLDFAST_DEMO: "1" } });
}

type Cookies = Awaited<
  ReturnType<Awaited<ReturnType<Browser["newContext"]>>["cookies"]>
>;

async function taken(
  browser: Browser,
  url: string,
  picture: Picture,
  cookies: Map<Visitor, Cookies>,
): Promise<string> {
  const { name, size = "desk", theme = "light", as, prepare } = picture;
  const context = await browser.newContext({
    ...SIZES[size],
    baseURL: url,
    colorScheme: theme,
    reducedMotion: "reduce",
    javaScriptEnabled: !picture.still,
  });
  const page = await context.newPage();
  if (as) {
    const known = cookies.get(as);
    if (known) await context.addCookies(known);
    else cookies.set(as, await signedIn(page, as));
  }
  await page.goto(picture.path, { waitUntil: "networkidle" });
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  const path = join(FOLDER, `${name}.png`);
  const place = picture.part ? page.locator(picture.part).first() : page;
  await place.screenshot({ path, animations: "disabled" });
  await context.close();
  return path;
}

async function signedIn(page: Page, who: Visitor): Promise<Cookies> {
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: new RegExp(`^${who}`) }).click();
  await page.waitForURL((at) => at.pathname !== "/sign-in");
  return page.context().cookies();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
