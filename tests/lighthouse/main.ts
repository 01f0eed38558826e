import { chromium } from "@playwright/test";

import { findChromium } from "@/dev/chromium.mjs";
import { ROOT } from "@/dev/migrate.mjs";
import { startHoldfast } from "@/tests/support/started-holdfast";

import { AIMS, KINDS, looked, median, type Scores } from "./scores";

const LOOKS = 5;

type Place = { name: string; path: string; signedIn: boolean };

/** `npm run lighthouse -- today` looks at those whose names begin so. */
const isWanted = ({ name }: Place) => {
  const wanted = process.argv.slice(2);
  return wanted.length === 0 || wanted.some((one) => name.startsWith(one));
};

/** Ana's cookie, and a worksheet that waits for her. */
async function aPartner(url: string, browserPath: string) {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage({ baseURL: url });
    await page.goto("/sign-in");
    await page.getByRole("button", { name: /^Ana/ }).click();
    await page.waitForURL("**/today");
    const worksheet = await page
      .getByRole("main")
      .getByRole("link", { name: /^(Begin|Carry on)/ })
      .first()
      .getAttribute("href");
    const cookies = await page.context().cookies();
    const cookie = cookies
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    return { cookie, worksheet: worksheet ?? "" };
  } finally {
    await browser.close();
  }
}

/** How far the middle of the looks is from the aims; printed as one line. */
function isReached(name: string, looks: readonly Scores[]): boolean {
  const found = KINDS.map((kind) => ({
    kind,
    score: median(looks.map((each) => each[kind])),
  }));
  const isGood = found.every(({ kind, score }) => score >= AIMS[kind]);
  const said = found.map(({ kind, score }) => `${kind} ${score}`).join("   ");
  const faults = [...new Set(looks.flatMap((each) => each.faults))];
  console.log(
    `  ${name.padEnd(12)} ${said}${isGood ? "" : "   BELOW"}${faults.length > 0 ? `   (${faults.join(", ")})` : ""}`,
  );
  return isGood;
}

async function main(): Promise<void> {
  const browserPath = findChromium(ROOT);
  if (!browserPath) throw new Error("No Chromium was found.");
  const holdfast = await startHoldfast({ env: { HOLDFAST_DEMO: "1" } });
  try {
    const { cookie, worksheet } = await aPartner(holdfast.url, browserPath);
    const places: Place[] = [
      { name: "sign-in", path: "/sign-in", signedIn: false },
      { name: "today", path: "/today", signedIn: true },
      { name: "worksheet", path: worksheet, signedIn: true },
      { name: "opened", path: "/opened", signedIn: true },
      { name: "no network", path: "/offline", signedIn: false },
    ];
    const aims = KINDS.map((kind) => `${kind} ≥ ${AIMS[kind]}`).join(", ");
    console.log(`Mobile settings, the middle of ${LOOKS} (${aims})`);
    for (const place of places.filter(isWanted)) {
      const looks: Scores[] = [];
      for (let look = 0; look < LOOKS; look++) {
        const as = place.signedIn ? cookie : undefined;
        looks.push(await looked(holdfast.url + place.path, as, browserPath));
      }
      if (!isReached(place.name, looks)) process.exitCode = 1;
    }
  } finally {
    await holdfast.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
