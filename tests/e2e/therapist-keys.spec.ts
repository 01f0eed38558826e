import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { giveHomework } from "@/tests/support/e2e-partner";
import { expectFits, faultless } from "@/tests/support/e2e-sound";

test("assigning is undone, taken back and closed unopened from the keyboard", async ({
  care: { coupleId },
  as,
}) => {
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}/assign`);
  await page.getByLabel("Search the library").fill("six kinds");
  await expect(page.getByText("1 worksheet", { exact: true })).toBeVisible();
  await page
    .getByRole("link", { name: "Six kinds of closeness" })
    .press("Enter");
  await expect(
    page.getByRole("checkbox", { name: /open by itself/ }),
  ).not.toBeChecked();
  await page.getByRole("button", { name: "Assign to both" }).press("Enter");

  await page.getByRole("button", { name: "Undo" }).click();
  await page
    .getByRole("link", { name: "Six kinds of closeness taken back" })
    .press("Enter");
  await page.getByRole("button", { name: "Give it back" }).press("Enter");

  const opener = page.getByRole("button", { name: "Close it unopened" });
  await opener.press("Enter");
  const dialog = page.getByRole("dialog", { name: /Close “Six kinds/ });
  await expect(dialog).toContainText("Neither is told why");
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await opener.press("Enter");
  await dialog
    .getByRole("button", { name: "Close it unopened" })
    .press("Enter");
  await expect(page.getByText(/^Closed unopened/).first()).toBeVisible();
  await expect(opener).toBeHidden();
});

for (const [name, viewport, colorScheme] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("no page of a couple fails the automatic accessibility rules or scrolls sideways", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      const assignmentId = await giveHomework(call, {
        coupleId,
        slug: "are-you-there",
        dueOn: "2027-11-24",
        note: "Take your time.",
      });
      for (const who of ["ana", "ben"] as const) {
        const answers = areYouThereAnswers({ free: "partly" });
        await finishPart(call, who, assignmentId, {
          answers,
          choice: "share",
        });
      }
      const page = await as("dana");

      for (const path of [
        "",
        "/assign",
        "/assign?worksheet=are-you-there",
        `/homework/${assignmentId}`,
      ] as const) {
        await page.goto(`/couples/${coupleId}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await faultless(page);
        await expectFits(page, path);
      }

      await page.goto(`/couples/${coupleId}`);
      await page
        .getByRole("button", { name: /^Review/ })
        .first()
        .click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await faultless(page);
    });
  });
}
