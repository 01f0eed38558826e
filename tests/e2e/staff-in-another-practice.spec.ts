import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";

async function fillCouple(page: Page) {
  await page.goto("/couples/new");
  const one = page.getByRole("group", { name: "One partner" });
  const other = page.getByRole("group", { name: "The other partner" });
  await one.getByLabel("First name").fill("Mia");
  await one.getByLabel("Email").fill("mia@example.com");
  await other.getByLabel("First name").fill("Noah");
  await other.getByLabel("Email").fill("noah@example.com");
  await page.getByRole("radio").first().check();
}

test("a couple typed on a page of one practice is not added to another", async ({
  care,
  as,
  call,
}) => {
  const page = await as("imani");
  await fillCouple(page);
  const url = process.env.HOLDFAST_TEST_URL;
  await page
    .context()
    .addCookies([{ name: "holdfast", value: care.cookies.imaniAway, url }]);

  await page.getByRole("button", { name: "Add the couple" }).click();

  // It says so, and gives way to where its person is now: whichever is seen first.
  const said = page.getByText(
    "You are in another practice or account now. Reload this page.",
  );
  await expect
    .poll(async () => page.url().endsWith("/day") || (await said.isVisible()))
    .toBe(true);
  const list = await call<object>("imaniAway", "couples.list", {});
  expect(JSON.stringify(list)).not.toContain("Mia");
});

test("switching in one tab takes every other one to where its person is now", async ({
  as,
}) => {
  const page = await as("imani");
  await page.goto("/couples/new");
  const settings = await page.context().newPage();
  await settings.goto("/settings");

  await settings.getByRole("button", { name: /^Switch/ }).click();

  await page.waitForURL(/\/day$/);
  await expect(page.getByRole("navigation", { name: "Main" })).toContainText(
    "Away",
  );
});
