import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { expectSound } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";
import { suicideAnswers } from "@/tests/support/screen-answers";

async function confirms(page: Page, button: string) {
  const dialog = page.getByRole("dialog").filter({ hasText: "Password" });
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: button }).click();
}

for (const [look, viewport, colorScheme] of LOOKS) {
  test.describe(look, () => {
    test.use({ viewport, colorScheme });

    test("from the alert to the contact, the plan and the report", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      test.slow();
      const sent = { submissionId: crypto.randomUUID() };
      await call("ana", "safety.sendScreen", {
        ...sent,
        tool: "check-1",
        isWhole: true,
        answers: suicideAnswers("yes", "no", "no", "no", "yes"),
      });
      await call("ana", "safety.sayOnCard", {
        submissionId: crypto.randomUUID(),
        said: "where",
        where: "At my sister’s, Elm Street",
      });
      const page = await as("dana");
      await page.goto(`/couples/${coupleId}/safety/a`);
      await page.getByRole("button", { name: "Open the record" }).click();
      await confirms(page, "Open");

      const tasks = page.getByRole("region", { name: /what is to be done/ });
      await expect(tasks).toContainText("due in 14 minutes");
      await expect(tasks).toContainText("Follow up within a week");
      const reach = page.getByRole("region", { name: "Reaching Ana" });
      await expect(reach).toContainText("At my sister’s, Elm Street");
      await expect(reach).toContainText("has not finished an intake");
      await expectSound(page, "what is to be done");

      await tasks.getByText("Not reached").first().click();
      await tasks
        .getByRole("button", { name: /^Keep the next try.*Contact now/ })
        .click();
      await expect(tasks).toContainText("Say when you try again.");
      await expectSound(page, "no next try");
      await tasks.getByText("Done", { exact: true }).first().click();
      await tasks.getByLabel("A note").first().fill("Spoken with her.");
      await tasks
        .getByRole("button", { name: /^Sign as done.*Contact now/ })
        .click();
      await expect(tasks).toContainText("Signed by Dana Okafor");
      await expect(tasks).toContainText("Spoken with her.");

      const plan = page.getByRole("region", { name: "Safety plan of Ana" });
      await plan.getByText("Begin a plan").click();
      await plan.getByRole("button", { name: "Keep the plan" }).click();
      await expect(plan).toContainText("Fill in at least one part.");
      await plan
        .getByLabel("How I notice that it is coming")
        .fill("She stops answering.");
      await plan
        .getByLabel("Firearms or stored medicine in reach")
        .selectOption("Yes, secured");
      await plan.getByRole("button", { name: "Keep the plan" }).click();
      await expect(plan).toContainText("Version 1, kept by Dana Okafor");
      await plan.getByLabel("Reasons to live").fill("Her dog.");
      await plan.getByRole("button", { name: "Keep as a new version" }).click();
      await expect(plan).toContainText("Version 2");
      await expectSound(page, "the plan");

      await tasks
        .getByRole("button", { name: /^Sign as done.*within a day/ })
        .click();
      await expect(tasks.getByText("Done", { exact: true })).not.toHaveCount(0);

      const duty = page.getByRole("region", { name: "Duty to report" });
      await duty
        .getByRole("button", { name: "Begin: Mandated report" })
        .click();
      await expect(duty).toContainText("The practice has not said it all yet");
      await duty.getByLabel("Report note").fill("Told on Monday.");
      await duty.getByRole("button", { name: "Save the list" }).click();
      await expect(page.getByText("Saved, sealed.").first()).toBeVisible();
      await duty.getByRole("button", { name: "Decide" }).click();
      const dialog = page.getByRole("dialog", { name: /A report, or no duty/ });
      await dialog.getByRole("radio", { name: /^Reported/ }).check();
      await dialog.getByLabel("To which agency").fill("State register, Ms Ode");
      await dialog.getByLabel("What was reported").fill("What the child said.");
      await dialog.getByLabel("Why, with the law").fill("The state’s law");
      await dialog.getByLabel("Sign with your full name").fill("Dana Okafor");
      await dialog.getByRole("button", { name: "Sign", exact: true }).click();
      await expect(dialog).toContainText("Say when it was reported.");
      await expectSound(page, "the decision");
      await dialog.getByLabel("When").fill("2026-11-30T15:00");
      await dialog.getByRole("button", { name: "Sign", exact: true }).click();
      await expect(duty).toContainText("Mandated report: reported");
      await expect(
        duty.getByRole("list", { name: "Accounting of disclosures" }),
      ).toContainText("State register, Ms Ode");
      await expectSound(page, "reported");
    });

    test("an owner lets both be asked again by itself, which is off before", async ({
      as,
    }) => {
      const page = await as("olive");
      await page.goto("/settings/alerts");
      const tick = page.getByRole("checkbox", { name: /Ask both by itself/ });
      await expect(tick).not.toBeChecked();
      await tick.check();
      await expect(page.getByText("Saved.").first()).toBeVisible();
      await expectSound(page, "asking again");
      await page.reload();
      await expect(tick).toBeChecked();
    });

    test("an owner says where the practice reports, and leaves open what is not known", async ({
      as,
    }) => {
      const page = await as("olive");
      await page.goto("/settings/alerts");
      const duty = page.getByRole("region", { name: "Duty to report" });
      await duty.getByLabel("Agency").fill("State register");
      await duty.getByLabel("Hours until a report is due").fill("900");
      await duty
        .getByRole("button", { name: "Save the duty to report" })
        .click();
      await expect(duty).toContainText("Type 720 hours at most.");
      await expectSound(page, "too many hours");
      await duty.getByLabel("Hours until a report is due").fill("36");
      await duty
        .getByRole("button", { name: "Save the duty to report" })
        .click();
      await expect(page.getByText("Saved.").first()).toBeVisible();
      await page.reload();
      await expect(duty.getByLabel("Agency")).toHaveValue("State register");
      await expect(duty.getByLabel("Its number")).toHaveValue("");
    });
  });
}
