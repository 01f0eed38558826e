import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { anasHalf, bensHalf } from "@/tests/support/cycle-answers";
import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { giveHomework } from "@/tests/support/e2e-partner";

async function expectSound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
  ).toEqual([]);
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > innerWidth,
  );
  expect(isWide).toBe(false);
}

test("both fill in their half, the therapist opens it, they name the loop, and all three see it", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const slug = "cycle-map";
  const assignmentId = await giveHomework(call, { ...care, slug });
  await finishPart(call, "ana", assignmentId, {
    answers: anasHalf,
    choice: "share",
  });
  await finishPart(call, "ben", assignmentId, {
    answers: bensHalf,
    choice: "in_session",
  });

  const desk = await as("dana");
  await desk.goto(`/couples/${care.coupleId}/homework/${assignmentId}`);
  await expect(desk.getByRole("main")).toContainText("Pursue and withdraw.");
  await desk.getByRole("button", { name: "Open for both" }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: "Open for both" })
    .click();
  const both = desk.getByRole("region", { name: "What both now read" });
  await expect(both).toContainText("The loop is the problem");
  await both.getByLabel("Name of our loop").fill("The knocking");
  await expect(both.locator(".save-face").first()).toHaveText("Saved");
  await expect(both).toContainText("“The knocking”");
  await expectSound(desk);

  const phone = await as("ana");
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(`/opened/${assignmentId}`);
  await expect(
    phone.getByRole("heading", { level: 1, name: "“The knocking”" }),
  ).toBeVisible();
  const steps = phone.getByRole("listitem");
  await expect(steps.first()).toContainText(
    "Ana asks again and raises the voice.",
  );
  await expect(phone.getByText("You, Ben and Dana")).toBeVisible();
  const own = phone.getByRole("group", { name: "Ana" });
  await own
    .getByLabel("What I can say when I see it")
    .fill("I am knocking again.");
  await expect(phone.locator(".save-face").first()).toHaveText("Saved");
  await phone.getByText("Earlier versions").click();
  await expect(phone.getByText(/by Ana$/)).toBeVisible();
  await expect(phone.getByText(/by Dana$/)).toBeVisible();
  await expectSound(phone);

  const bens = await as("ben");
  await bens.goto(`/opened/${assignmentId}`);
  await expect(
    bens
      .getByRole("group", { name: "Ana" })
      .getByLabel("What I can say when I see it"),
  ).toHaveValue("I am knocking again.");
  await expect(bens.getByRole("main")).not.toContainText("Pursue");
});
