import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { expectSound } from "@/tests/support/e2e-sound";

for (const [look, viewport, colorScheme] of LOOKS) {
  test.describe(look, () => {
    test.use({ viewport, colorScheme });

    test("an owner says how soon, and who is on call", async ({ as }) => {
      const page = await as("olive");
      await page.goto("/settings");
      await page.getByRole("link", { name: "Reviews" }).click();
      await page
        .getByLabel("What is critical is looked at")
        .selectOption("Within 5 minutes");
      await page.getByRole("checkbox", { name: "Imani Shah" }).click();
      await expect(
        page.getByRole("checkbox", { name: "Imani Shah" }),
      ).toBeChecked();
      await expectSound(page, "how soon");
      await page.getByRole("button", { name: "Save the times" }).click();
      await expect(page.getByText("Saved.").first()).toBeVisible();
      await page.reload();
      await expect(
        page.getByRole("checkbox", { name: "Imani Shah" }),
      ).toBeChecked();
      await expect(
        page.getByLabel("What is critical is looked at"),
      ).toHaveValue("5");
    });
  });
}
