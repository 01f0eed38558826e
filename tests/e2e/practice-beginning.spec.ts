import { randomUUID } from "node:crypto";

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";

const step = (page: Page, name: RegExp) =>
  page.getByRole("listitem").filter({
    has: page.getByRole("heading", { name }),
  });

async function expectSound(page: Page, what: string) {
  expect((await new AxeBuilder({ page }).analyze()).violations, what).toEqual(
    [],
  );
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > innerWidth,
  );
  expect(isWide, `${what} scrolls sideways`).toBe(false);
}

async function signUp(page: Page) {
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Nina Berg");
  await page.getByLabel("Email").fill(`${randomUUID()}@cove.example`);
  await page.getByLabel("Choose a password").fill(`${randomUUID()} of mine`);
  await page.getByLabel("Name of the practice").fill("Lighthouse");
  await page.getByRole("button", { name: "Open the practice" }).click();
  await page.waitForURL("**/start");
}

test("from signing up, the list leads to the first worksheet", async ({
  page,
}) => {
  test.slow();
  await signUp(page);
  await expect(page.getByText("Two things are left")).toBeVisible();
  await page.getByRole("button", { name: "I see couples myself" }).click();
  await expect(step(page, /A therapist\s*, done/)).toBeVisible();
  await expectSound(page, "the list, begun");

  await step(page, /Practice details/)
    .getByRole("link", { name: "Fill in" })
    .click();
  await page.getByLabel("Address").fill("1 Cliff Road");
  await page.getByRole("button", { name: "Save the practice" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await page.goto("/start");
  await expect(step(page, /Practice details\s*, done/)).toBeVisible();
  await page.getByRole("link", { name: "Add a couple" }).click();
  const names = page.getByLabel("First name");
  await names.first().fill("Ida");
  await names.last().fill("Jon");
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Add the couple" }).click();
  await page.waitForURL(/\/couples\/[0-9a-f-]{36}$/);

  await page.goto("/start");
  await page.getByRole("link", { name: "Invite both" }).click();
  for (const name of ["Ida", "Jon"]) {
    await page.getByRole("button", { name: `Invite ${name}` }).click();
    await expect(page.getByText(`Tell ${name} this code`)).toBeVisible();
  }

  await page.goto("/start");
  await page.getByRole("link", { name: "Choose a worksheet" }).click();
  await page.getByRole("link", { name: "Weekly pulse" }).click();
  await page.getByRole("button", { name: /^Assign to both/ }).click();
  await page.waitForURL(/\/couples\/[0-9a-f-]{36}$/);

  await page.goto("/start");
  await expect(
    page.getByRole("heading", { level: 1, name: "All is set" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Go to your couples" }).click();
  await expect(page.getByText("Ida & Jon")).toBeVisible();
  await expect(page.getByText(/Setting up:/)).toBeHidden();
});

test("the list is put away for good, and is found again in Settings", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/practice");
  await expect(page.getByText("Setting up: 0 of 2 done")).toBeVisible();
  await page.getByRole("link", { name: "Carry on" }).click();
  await page.getByRole("button", { name: "Put this list away" }).click();
  await page.waitForURL("**/practice");
  await expect(page.getByText(/Setting up:/)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible();
  await expect(page.getByText(/Setting up:/)).toBeHidden();

  await page.goto("/settings");
  await page.getByRole("link", { name: "First steps" }).click();
  await page.waitForURL("**/start");
});

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a small phone in the dark", { width: 320, height: 640 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("the owner's home names people and homework, and nothing that was written", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      const page = await as("olive");
      await page.goto("/practice");
      const row = page.getByRole("row", { name: /Ana & Ben/ });
      await expect(row).toContainText("Nothing given yet");
      await call("dana", "homework.assign", {
        coupleId,
        slug: "are-you-there",
        who: "each",
        sharing: "reveal",
      });
      await call("olive", "practices.inviteMember", {
        email: "imo@harbor.example",
        roles: ["front_desk"],
      });
      await page.reload();
      await expect(row).toContainText("Dana Okafor");
      await expect(row).toContainText("Homework given");
      await expect(page.getByText("imo@harbor.example")).toBeVisible();
      await expect(page.getByText("are never shown here")).toBeVisible();
      await expectSound(page, "the owner's home");

      await page.goto("/start");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectSound(page, "the owner's list");
    });
  });
}

test("who does not run the practice does not find that home", async ({
  as,
}) => {
  const page = await as("dana");
  const answer = await page.goto("/practice");

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Practice" })).toBeHidden();
});
