import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect } from "./e2e-care";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** axe finds nothing, and nothing scrolls sideways. */
export async function expectSound(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);
  expect(found, what).toEqual([]);
  await expectFits(page, what);
}

/** The same, and every word is as easy to read in the dark. */
export async function expectSoundDayAndNight(page: Page, what: string) {
  await expectSound(page, what);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page })
    .withRules(["color-contrast"])
    .analyze();
  const found = violations.flatMap(({ nodes }) =>
    nodes.map(({ html }) => html),
  );
  expect(found, `${what}, in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
}

/** No rule of axe is broken, those of good practice among them. */
export const faultless = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

export async function expectFits(page: Page, what: string) {
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > innerWidth,
  );
  expect(isWide, `${what} scrolls sideways`).toBe(false);
}
