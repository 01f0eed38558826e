import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

import { test } from "@/tests/support/e2e-care";

async function expectSound(page: Page, what: string) {
  // The lists of countries and time zones are long and each entry alike.
  const axe = new AxeBuilder({ page }).exclude("option");
  expect((await axe.analyze()).violations, what).toEqual([]);
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > innerWidth,
  );
  expect(isWide, `${what} scrolls sideways`).toBe(false);
}

const iconOf = (page: Page) =>
  page.locator('link[rel="icon"]').first().getAttribute("href");

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a desk in the dark", { width: 1280, height: 800 }, "dark"],
  ["a small phone in light", { width: 320, height: 640 }, "light"],
  ["a phone in the dark", { width: 390, height: 844 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("the front page is sound", async ({ page }) => {
      await page.goto("/");
      await expect(
        page.getByRole("heading", { level: 1, name: /Couples work/ }),
      ).toBeInViewport();
      await expectSound(page, "the front page");
    });

    test("signing up is sound, with mistakes in it", async ({ page }) => {
      await page.goto("/sign-up");
      await page.getByRole("button", { name: "Open the practice" }).click();
      await expect(page.getByLabel("Your name")).toHaveAttribute(
        "aria-invalid",
        "true",
      );
      await expectSound(page, "signing up");
    });
  });
}

test("the front page alone may be kept by search engines, and asks nobody else for anything", async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(request.url());
  });
  const front = await page.goto("/");
  await expect(page).toHaveTitle("Holdfast");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute(
    "content",
    "index, follow",
  );
  expect(front?.headers()["x-robots-tag"]).toBeUndefined();
  expect(elsewhere).toEqual([]);

  const door = await page.goto("/sign-in");
  expect(door?.headers()["x-robots-tag"]).toBe("noindex, nofollow");
});

test("from the front page the demo is two presses away", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Look around the demo" }).click();
  await page.getByRole("button", { name: /^Olive/ }).click();
  await page.waitForURL("**/practice");
  await expect(page.getByRole("table")).toContainText("Ana & Ben");
});

test("whoever is signed in is led home, and a partner's tab stays neutral", async ({
  page,
  as,
}) => {
  await page.goto("/");
  const brand = await iconOf(page);

  for (const [who, home] of [
    ["ana", "/today"],
    ["olive", "/practice"],
    ["dana", "/day"],
  ] as const) {
    const own = await as(who);
    await own.goto("/");
    expect(new URL(own.url()).pathname).toBe(home);
    if (who === "ana") {
      expect(await iconOf(own)).not.toBe(brand);
      await expect(own).toHaveTitle("Today");
    }
  }
});
