import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";
import { suicideAnswers } from "@/tests/support/screen-answers";

const WORDS = "She stops answering.";

async function confirms(page: Page, button: string) {
  const dialog = page.getByRole("dialog").filter({ hasText: "Password" });
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: button }).click();
}

for (const [look, viewport, colorScheme] of LOOKS) {
  test.describe(look, () => {
    test.use({ viewport, colorScheme });

    test("what is typed into a record outlasts the five minutes of the password", async ({
      care: { coupleId, cookies },
      as,
      call,
    }) => {
      test.slow();
      const comesIn = () =>
        call("ana", "safety.sendScreen", {
          submissionId: crypto.randomUUID(),
          tool: "check-1",
          isWhole: true,
          answers: suicideAnswers("yes", "no", "no", "no", "no"),
        });
      await comesIn();
      const page = await as("dana");
      await page.goto(`/couples/${coupleId}/safety/a`);
      const open = page.getByRole("button", { name: "Open the record" });
      await open.click();
      await confirms(page, "Open");
      const plan = page.getByRole("region", { name: "Safety plan of Ana" });
      await plan.getByText("Begin a plan").click();
      const typed = plan.getByLabel("How I notice that it is coming");
      await typed.fill(WORDS);

      // Another session of hers, without a fresh password: as when the five minutes are over.
      const url = new URL(page.url()).origin;
      const over = { name: "holdfast", value: cookies.danaAgain, url };
      await page.context().addCookies([over]);
      await comesIn();

      const notice = page.getByRole("status").filter({
        hasText: "saving it asks for your password again",
      });
      await expect(notice).toBeVisible();
      await expect(typed).toHaveValue(WORDS);
      await expectSoundDayAndNight(page, "a record kept open");
      await plan.getByRole("button", { name: "Keep the plan" }).click();
      await confirms(page, "Go on");
      await expect(plan).toContainText("Version 1, kept by Dana Okafor");
      await expect(notice).toHaveCount(0);
      await expect(typed).toHaveValue(WORDS);

      await page.context().addCookies([over]);
      await comesIn();
      await expect(open).toBeVisible();
      await expect(plan).toHaveCount(0);
    });
  });
}
