import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";

const faultless = async (page: Page) => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth > document.body.clientWidth,
    ),
  ).toBe(false);
};

for (const [name, viewport, colorScheme] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("the practice says how it reminds, a sentence that would tell is refused, and each chooses for themselves", async ({
      as,
    }) => {
      const olive = await as("olive");
      await olive.goto("/settings");
      await olive.getByRole("link", { name: "Reminders" }).click();
      await olive.getByLabel("Remind by e-mail").check();
      const sentence = olive.getByLabel("Your sentence");
      await sentence.fill("Your worksheet is due.");
      await olive.getByRole("button", { name: "Save the reminders" }).click();
      await expect(olive.getByText("Leave out “worksheet”")).toBeVisible();
      await expect(sentence).toHaveValue("Your worksheet is due.");
      await expect(sentence).toBeFocused();
      await faultless(olive);
      await sentence.fill("A small thing is ready for you.");
      await expect(olive.getByRole("figure")).toContainText(
        "A small thing is ready for you.",
      );
      await olive.getByRole("button", { name: "Save the reminders" }).click();
      await expect(olive.getByText("Saved.")).toBeVisible();
      await olive.reload();
      await expect(sentence).toHaveValue("A small thing is ready for you.");

      const ana = await as("ana");
      await ana.goto("/me");
      await ana.getByRole("link", { name: "Reminders by e-mail" }).click();
      await expect(
        ana.getByRole("radio", { name: /Leave it to my therapist/ }),
      ).toBeChecked();
      await expect(ana.getByText("As it is now: one for each")).toBeVisible();
      await faultless(ana);
      await ana.getByRole("radio", { name: /Once a week/ }).check();
      await expect(ana.getByText("Saved.")).toBeVisible();
      await ana.getByLabel("Day").selectOption("Wednesday");
      await expect(ana.getByText("Saved.")).toBeVisible();
      await faultless(ana);
      await ana.getByLabel("Until").selectOption("9:00 pm");
      await expect(ana.getByText("Choose two different hours")).toBeVisible();
      await ana.getByLabel("Until").selectOption("9:00 am");
      await ana.getByRole("radio", { name: /None/ }).check();
      await ana.getByRole("button", { name: "Undo" }).click();
      await expect(ana.getByText("As it was before.")).toBeVisible();
      await ana.reload();
      await expect(
        ana.getByRole("radio", { name: /Once a week/ }),
      ).toBeChecked();
      await expect(ana.getByLabel("Day")).toHaveValue("3");
      await expect(ana.getByLabel("Until")).toHaveValue("9");

      const ben = await as("ben");
      await ben.goto("/me/reminders");
      await expect(
        ben.getByRole("radio", { name: /Leave it to my therapist/ }),
      ).toBeChecked();
    });

    test("the therapist says whom to remind, and can change it", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/assign?worksheet=are-you-there`);
      const group = dana.getByRole("group", { name: "Remind by e-mail" });
      await expect(group.getByLabel("Ana")).not.toBeChecked();
      await group.getByLabel("Ben").check();
      await faultless(dana);
      await dana.getByRole("button", { name: /Assign to both/ }).click();
      await dana.waitForURL(new RegExp(`${coupleId}$`));

      await dana
        .getByRole("link", { name: /Are you there for me/ })
        .first()
        .click();
      await dana.getByRole("button", { name: "Change day or words" }).click();
      const dialog = dana.getByRole("dialog");
      await expect(dialog.getByLabel("Ben")).toBeChecked();
      await expect(dialog.getByLabel("Ana")).not.toBeChecked();
      await dialog.getByLabel("Ben").uncheck();
      await faultless(dana);
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dana.getByText("Changed.")).toBeVisible();
      await dana.getByRole("button", { name: "Change day or words" }).click();
      await expect(dialog.getByLabel("Ben")).not.toBeChecked();
    });
  });
}
