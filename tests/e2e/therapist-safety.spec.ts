import {
  areYouThereAnswers,
  finishPart,
  sessionPrepAnswers,
} from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { giveHomework } from "@/tests/support/e2e-partner";
import { PASSWORD } from "@/tests/support/password";

test("an open safety review keeps it closed and says why; signing the review lets it be opened", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, {
    coupleId,
    slug: "are-you-there",
  });
  for (const who of ["ana", "ben"] as const) {
    const part = { answers: areYouThereAnswers(), choice: "share" } as const;
    await finishPart(call, who, assignmentId, part);
  }
  const prep = await giveHomework(call, { coupleId });
  await finishPart(call, "ana", prep, {
    answers: sessionPrepAnswers({ safe: "no" }),
  });

  const page = await as("dana");
  await page.goto(`/couples/${coupleId}/homework/${assignmentId}`);
  await expect(
    page.getByText("Held until the safety review is finished"),
  ).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Open for both" }),
  ).toBeHidden();
  await expect(
    page.getByRole("button", { name: "Lift the hold" }),
  ).toBeHidden();

  await page.goto(`/couples/${coupleId}/assign`);
  await page.getByRole("link", { name: "How I feel loved" }).click();
  await page.getByLabel("A note to them").fill("Take your time.");
  await page.getByRole("button", { name: "Assign to both" }).click();
  await expect(page.getByText("Finish it first")).toBeVisible();
  await expect(page.getByLabel("A note to them")).toHaveValue(
    "Take your time.",
  );
  await page.goto(`/couples/${coupleId}/homework/${assignmentId}`);

  await page.getByRole("link", { name: "Go to the review" }).click();
  const first = page.getByRole("region", { name: "Look at this first" });
  await expect(first).toContainText("Something about safety needs your review");
  await expect(first).not.toContainText("IPV");
  const opener = first.getByRole("button", { name: /^Review/ });
  await opener.click();

  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Sign and close" }).click();
  await expect(dialog).toContainText("Choose what was done.");
  await dialog.getByRole("radio", { name: "Contacted" }).check();
  await dialog
    .getByLabel("Why, in a sentence or two")
    .fill("Called Ana at noon.");
  await dialog.getByLabel("Sign with your full name").fill("Dana");
  await dialog.getByRole("button", { name: "Sign and close" }).click();
  await expect(dialog).toContainText(
    "Type your name as it stands here: Dana Okafor",
  );

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(dialog.getByLabel("Why, in a sentence or two")).toHaveValue(
    "Called Ana at noon.",
  );
  await dialog.getByLabel("Sign with your full name").fill("Dana Okafor");
  await page.keyboard.press("Control+Enter");
  const asked = page.getByRole("dialog", { name: "Is it you?" });
  await asked.getByLabel("Password").fill(PASSWORD);
  await asked.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(first).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByText("Finished reviews").click();
  await expect(page.getByText("Called Ana at noon.")).toBeVisible();

  // What was signed was looked at; whether work goes on is another decision.
  await page.goto(`/couples/${coupleId}/homework/${assignmentId}`);
  await expect(
    page.getByText("Held until the safety review is finished"),
  ).toBeVisible();
  await page.goto(`/couples/${coupleId}/safety/a`);
  await page.getByRole("radio", { name: /Go on with safeguards/ }).check();
  await page.getByRole("button", { name: "Save the checklist" }).click();
  await expect(page.getByText("Saved, sealed.")).toBeVisible();

  await page.goto(`/couples/${coupleId}/homework/${assignmentId}`);
  await expect(
    page.getByText("Held for safety until you lift it"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Lift the hold" }).click();
  await page.getByRole("button", { name: "Open for both" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "Open for both" })
    .click();
  await expect(
    page.getByRole("region", { name: "What both now read" }),
  ).toBeVisible();
});

test("a colleague who does not treat them finds nothing there", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, { coupleId });
  const nowhere = crypto.randomUUID();
  const page = await as("imani");

  for (const path of [
    `/couples/${coupleId}`,
    `/couples/${coupleId}/assign`,
    `/couples/${coupleId}/homework/${assignmentId}`,
    `/couples/${nowhere}`,
    "/couples/not-an-id",
    `/couples/${coupleId}/homework/not-an-id`,
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByText("Ana")).toHaveCount(0);
  }
});
