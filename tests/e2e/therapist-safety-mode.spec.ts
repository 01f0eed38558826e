import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { expectSound } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";
import { safetyAnswers } from "@/tests/support/screen-answers";

async function confirms(page: Page, button: string) {
  const dialog = page.getByRole("dialog").filter({ hasText: "Password" });
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: button }).click();
}

for (const [look, viewport, colorScheme] of LOOKS) {
  test.describe(look, () => {
    test.use({ viewport, colorScheme });

    test("from the alert to the sealed record, through the checklist, to the close", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      test.slow();
      await call("ana", "safety.sendScreen", {
        tool: "check-2",
        isWhole: true,
        submissionId: crypto.randomUUID(),
        answers: safetyAnswers({ hark: { a: 2 } }),
      });
      const page = await as("dana");
      await page.goto("/day");
      await page.getByRole("link", { name: "All reviews" }).click();
      await expect(page.getByRole("main")).toContainText(
        "Something about safety needs your review",
      );
      await expectSound(page, "all reviews");
      await page.getByRole("link", { name: "Overdue" }).click();
      await expect(page.getByRole("main")).toContainText("Nothing here");
      await page.goto(`/couples/${coupleId}`);
      const first = page.getByRole("region", { name: "Look at this first" });
      await expect(first).toContainText("Something about safety");
      const safety = page.getByRole("region", { name: "Safety", exact: true });
      await expect(safety).toContainText("safety mode: to decide");
      await expectSound(page, "the couple");
      await first.getByRole("link", { name: "a personal tool" }).click();

      await expect(page.getByRole("main")).not.toContainText("HARK");
      await expectSound(page, "before the password");
      await page.getByRole("button", { name: "Open the record" }).click();
      await confirms(page, "Open");
      await expect(page.getByRole("main")).toContainText(
        "Signs of violence or control",
      );
      await expectSound(page, "the record");

      for (const box of await page
        .getByRole("group", { name: /Gone through with Ana/ })
        .getByRole("checkbox")
        .all()) {
        await box.check();
      }
      await page.getByLabel("A note").fill("Seen alone on Tuesday.");
      await page.getByRole("radio", { name: /Pause work together/ }).check();
      await page.getByRole("button", { name: "Save the checklist" }).click();
      await expect(page.getByText("Saved, sealed.")).toBeVisible();
      await page.reload();
      await expect(page.getByLabel("A note")).toHaveValue(
        "Seen alone on Tuesday.",
      );

      await page
        .getByRole("button", { name: /^Save.*Mails may go to Ana/ })
        .click();
      await expect(page.getByText("Saved.").first()).toBeVisible();

      await page.getByRole("button", { name: "Close safety mode" }).click();
      const dialog = page.getByRole("dialog", { name: /Close safety mode/ });
      await dialog.getByLabel("Why it can be closed").fill("She moved out.");
      await dialog.getByLabel("Sign with your full name").fill("Dana");
      await dialog.getByRole("button", { name: "Sign and close" }).click();
      await expect(dialog).toContainText("Type your name as it stands here");
      await dialog.getByLabel("Sign with your full name").fill("Dana Okafor");
      await expectSound(page, "the close");
      await dialog.getByRole("button", { name: "Sign and close" }).click();
      await expect(
        page.getByRole("button", { name: "Put Ana in safety mode" }),
      ).toBeVisible();
      await expect(page.getByRole("main")).toContainText("She moved out.");
    });
  });
}
