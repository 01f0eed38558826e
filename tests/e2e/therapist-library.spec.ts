import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { expectSound } from "@/tests/support/e2e-sound";

const titles = (page: Page) =>
  page.getByRole("main").getByRole("heading", { level: 3 });

test("a worksheet is found by words and choices, kept at hand, and looked at as each of the three", async ({
  as,
}) => {
  const page = await as("dana");
  await page.goto("/library");
  const all = await titles(page).count();
  expect(all).toBeGreaterThan(9);

  await page.getByLabel("Search the library").fill("pulse");
  await expect(page.getByText("1 worksheet", { exact: true })).toBeVisible();
  const star = page.getByRole("button", { name: "Favourite: Weekly pulse" });
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "true");

  await page.getByLabel("Search the library").fill("no such thing");
  await expect(page.getByText(/Nothing fits all of that/)).toBeVisible();
  await page.getByRole("link", { name: "Show the whole library" }).click();
  await expect(titles(page)).toHaveCount(all);

  await page.getByText("Favourites", { exact: true }).click();
  await expect(titles(page)).toHaveText(["Weekly pulse"]);
  await page.reload();
  await expect(titles(page)).toHaveText(["Weekly pulse"]);

  await page.goto("/library");
  await page.getByText("Narrow it down").click();
  await page.getByLabel("Topic").selectOption("The cycle");
  await expect(page).toHaveURL(/topic=cycle/);
  await expect(titles(page)).toContainText(["Our negative cycle"]);
  await page.getByRole("link", { name: /negative cycle/ }).click();
  await page.waitForURL("/library/cycle-map");
  await expect(page.getByText("Each alone, then together")).toBeVisible();
  await page.getByRole("button", { name: "See the questions" }).click();
  await page.getByText("As partner B").click();
  await expect(
    page.getByRole("button", { name: "See the questions" }),
  ).toBeVisible();
  await expect(
    page.getByRole("table", { name: /Partner A and Partner B/ }),
  ).toBeVisible();
});

test("for a couple the library says what they have had, and leads on to assigning", async ({
  care: { coupleId },
  as,
  call,
}) => {
  await call("dana", "homework.assign", {
    coupleId,
    slug: "weekly-pulse",
    who: "each",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}/assign`);
  await expect(page.getByText("Given to Ana & Ben today")).toBeVisible();
  await page.getByText("New to them", { exact: true }).click();
  await expect(page).toHaveURL(/list=new/);
  await expect(page.getByText("Given to Ana & Ben today")).toBeHidden();
  await page.goBack();

  await page.goto(`/couples/${coupleId}/assign?worksheet=not-one`);
  await expect(page.getByRole("heading", { name: /not here/i })).toBeVisible();
});

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a small phone in the dark", { width: 320, height: 640 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("the library and a worksheet in it fail no automatic accessibility rule", async ({
      as,
    }) => {
      const page = await as("dana");
      for (const path of ["/library?topic=cycle", "/library/cycle-map"]) {
        await page.goto(path);
        await expect(
          page.getByRole("heading", { level: 1 }).first(),
        ).toBeVisible();
        await expectSound(page, path);
      }
    });
  });
}
