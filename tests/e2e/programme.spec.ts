import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { inDays } from "@/tests/support/days";
import { expect, test } from "@/tests/support/e2e-care";

const faultless = async (page: Page) => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.body.clientWidth,
  );
  expect(isWide).toBe(false);
};

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a phone in the dark", { width: 390, height: 844 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("the first eight weeks are set up, a step given and skipped, undone, reordered by keys, and the stage changes what is next", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/programme`);
      await dana.getByRole("button", { name: "Start the programme" }).click();
      await expect(dana.getByRole("main")).toContainText("Choose a programme.");
      await dana.getByRole("radio", { name: /^First eight weeks/ }).check();
      await expect(
        dana.getByRole("region", { name: "First eight weeks" }),
      ).toContainText("Our negative cycle");
      await faultless(dana);
      await dana.getByRole("button", { name: "Start the programme" }).click();

      const next = dana.locator("#next-step");
      await expect(next).toHaveText("CSI-16");
      await faultless(dana);
      await dana.getByRole("button", { name: "Skip", exact: true }).click();
      await expect(next).toHaveText("Weekly pulse");
      await dana.getByRole("button", { name: "Undo" }).click();
      await expect(next).toHaveText("CSI-16");

      await dana.getByRole("button", { name: "Skip", exact: true }).click();
      await expect(next).toHaveText("Weekly pulse");
      await dana.getByRole("button", { name: "Give it" }).click();
      await expect(next).toHaveText("Six kinds of closeness");
      await dana.getByRole("button", { name: "Undo" }).click();
      await expect(next).toHaveText("Weekly pulse");
      await dana.getByRole("button", { name: "Give it" }).click();
      await expect(next).toHaveText("Six kinds of closeness");

      const up = dana.getByRole("button", {
        name: "Move How I feel loved up",
      });
      await up.focus();
      await dana.keyboard.press("Enter");
      await expect(next).toHaveText("How I feel loved");
      await expect(up).toBeFocused();
      const row = dana.getByRole("listitem").filter({ has: up });
      await row.getByRole("button", { name: "Change" }).click();
      await row.getByLabel("Days after").fill("3");
      await row.getByLabel("Give it by itself").check();
      await faultless(dana);
      await row.getByRole("button", { name: "Save" }).click();
      await expect(row).toContainText("by itself, 3 days after the start");

      await dana.getByRole("button", { name: "End the programme" }).click();
      await dana.getByRole("radio", { name: /^EFT by stage/ }).check();
      await dana.getByRole("button", { name: "Start the programme" }).click();
      await expect(next).toHaveText("CSI-16");
      await dana
        .getByLabel("Stage")
        .selectOption({ label: "2 Change the bond" });
      await expect(next).toHaveText("Signs that closeness sets off my alarm");
      await dana.goto(`/couples/${coupleId}`);
      await expect(dana.getByRole("main")).toContainText(
        "Next in the programme: Signs that closeness sets off my alarm",
      );
      await faultless(dana);

      const ana = await as("ana");
      await ana.goto("/today");
      await expect(ana.getByRole("main")).toContainText("Weekly pulse");
      await expect(ana.getByRole("main")).not.toContainText(/programme/i);
    });

    test("a worksheet is planned to come again, its number is changed, and it is stopped", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/assign?worksheet=weekly-pulse`);
      await dana.getByLabel("How often").selectOption("week");
      await dana.getByText("After some times").click();
      await dana.getByLabel("How many times").fill("8");
      await dana.getByText("On a day", { exact: true }).first().click();
      await dana.getByLabel("First day").fill(inDays(3));
      await faultless(dana);
      await dana.getByRole("button", { name: /^Plan for both/ }).click();
      await dana.waitForURL(new RegExp(`${coupleId}$`));

      const section = dana.getByRole("region", { name: "Given by itself" });
      await expect(section).toContainText("every week, begins");
      const first = section.getByRole("listitem").first();
      await first.getByRole("button", { name: "Change" }).click();
      await first.getByLabel("How many times in all").fill("12");
      await faultless(dana);
      await first.getByRole("button", { name: "Save" }).click();
      await expect(first).toContainText("0 of 12 so far");
      await first.getByRole("button", { name: "Stop" }).click();
      await expect(section.getByRole("listitem")).toHaveCount(1);
      await dana.getByRole("button", { name: "Undo" }).click();
      await expect(section.getByRole("listitem")).toHaveCount(2);
    });

    test("a practice copies a programme and changes it", async ({ as }) => {
      const dana = await as("dana");
      await dana.goto("/library/programmes");
      await faultless(dana);
      await dana
        .getByRole("button", {
          name: /^Copy and change Parts in the two of us/,
        })
        .click();
      await dana.waitForURL(/programmes\/[0-9a-f-]{36}$/);
      await dana.getByLabel("Name").fill(`Our parts ${name}`);
      await dana.getByRole("button", { name: "Take out Weekly pulse" }).click();
      await faultless(dana);
      await dana.getByRole("button", { name: "Save the programme" }).click();
      await expect(dana.getByText("Saved.")).toBeVisible();
      await dana.goto("/library/programmes");
      await expect(
        dana.getByRole("link", { name: `Our parts ${name}` }),
      ).toBeVisible();
    });
  });
}
