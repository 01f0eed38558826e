import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";

const WORDS = "Take your time, both of you.";

const unsent = (page: Page) =>
  page.getByRole("region", {
    name: "You were signed out before this was sent",
  });

test("what a therapist was typing when the session ended is there when she is back, and for nobody else", async ({
  care,
  as,
}) => {
  const url = process.env.HOLDFAST_TEST_URL;
  const signIn = (who: "dana" | "imani") =>
    page
      .context()
      .addCookies([{ name: "holdfast", value: care.cookies[who], url }]);
  const page = await as("dana");
  const where = `/couples/${care.coupleId}/assign?worksheet=weekly-pulse`;
  const key = page.waitForResponse(/keepingKey/);
  await page.goto(where);
  await page.getByLabel("A note to them").fill(WORDS);
  await key;

  await page.context().clearCookies();
  await page.evaluate(() =>
    document.dispatchEvent(new Event("visibilitychange")),
  );
  await page.waitForURL(/sign-in\?ended=kept/);
  await expect(page.getByText("What you wrote is kept for you.")).toBeVisible();
  expect(
    await page.evaluate(() => JSON.stringify({ ...localStorage })),
  ).not.toContain("your time");

  await signIn("imani");
  const colleaguesKey = page.waitForResponse(/keepingKey/);
  await page.goto("/couples");
  await colleaguesKey;
  await expect(unsent(page)).toHaveCount(0);

  await signIn("dana");
  await page.goto("/couples");
  await expect(unsent(page)).toContainText(WORDS);
  await unsent(page)
    .getByRole("link", { name: "Go to where you wrote it" })
    .click();
  await page.waitForURL(where);
  await expect(unsent(page)).toContainText(WORDS);
  await unsent(page).getByRole("button", { name: "Throw away" }).click();
  await expect(unsent(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("A note to them")).toBeVisible();
  await expect(unsent(page)).toHaveCount(0);
});
