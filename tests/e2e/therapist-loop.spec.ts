import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";

test("a therapist assigns, reads both sides, holds, lifts and opens; both partners read the same", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}`);
  await expect(
    page.getByRole("heading", { level: 1, name: "Ana & Ben" }),
  ).toBeVisible();

  await page.getByRole("link", { name: "Assign the first worksheet" }).click();
  await page.getByRole("link", { name: "Are you there for me?" }).click();
  await page.getByLabel("A note to them").fill("Take your time.");
  const before = page.getByRole("region", {
    name: "Ana reads this before starting",
  });
  await expect(before).toContainText("When you finish, Dana reads all of it.");
  await expect(before).toContainText("Take your time.");
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByRole("status").filter({ hasText: "Assigned to both." }),
  ).toBeVisible();

  const row = page.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: "Are you there for me?" }),
  });
  await expect(row).toContainText("Waiting for both parts");
  await expect(row).toContainText("Opens for both, with you");
  await row
    .getByRole("link", { name: "Are you there for me?", exact: true })
    .click();
  await page.waitForURL(/homework/);
  const assignmentId = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await finishPart(call, "ana", assignmentId, {
    answers: areYouThereAnswers({
      moment: "The station, in the rain.",
      alone: "For Dana alone.",
    }),
    choice: "share",
  });
  await page.reload();
  await expect(page.getByText("Waiting for Ben’s part")).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Open for both" }),
  ).toBeHidden();
  await finishPart(call, "ben", assignmentId, {
    answers: areYouThereAnswers({ moment: "The night drive home." }),
    choice: "in_session",
  });

  await page.reload();
  const sides = page.getByRole("table", { name: /Ana and Ben side by side/ });
  await expect(sides).toContainText("wants to open it in session");
  const only = sides.getByRole("row", { name: /Finish: only for you/ });
  await expect(only).toContainText("Never the partner");
  await expect(only).toContainText("For Dana alone.");

  await page.getByRole("button", { name: "Hold" }).click();
  await expect(page.getByText("Held by the care team")).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Open for both" }),
  ).toBeHidden();
  await page.getByRole("button", { name: "Lift the hold" }).click();

  await page.getByRole("button", { name: "Open for both" }).click();
  const dialog = page.getByRole("dialog", { name: "Open for Ana and Ben?" });
  await expect(
    dialog.getByRole("checkbox", { name: /bars/ }),
  ).not.toBeChecked();
  await dialog
    .getByRole("checkbox", { name: "What I’d like more of" })
    .uncheck();
  await dialog.getByRole("button", { name: "Open for both" }).click();

  const bothRead = page.getByRole("region", { name: "What both now read" });
  await expect(bothRead).toContainText("The station, in the rain.");
  await expect(bothRead).toContainText("Still closed: What I’d like more of");

  for (const who of ["ana", "ben"] as const) {
    const phone = await as(who);
    await phone.goto(`/opened/${assignmentId}`);
    const read = phone.getByRole("main");
    await expect(read).toContainText("The station, in the rain.");
    await expect(read).toContainText("The night drive home.");
    await expect(read).not.toContainText("You notice when I am low");
    await expect(read).not.toContainText("For Dana alone.");
  }

  await bothRead.getByRole("button", { name: "Open more" }).click();
  const more = page.getByRole("dialog", { name: "Open for Ana and Ben?" });
  await more.getByRole("button", { name: "Open for both" }).click();
  await expect(more).toContainText("Tick at least one question.");
  await more.getByRole("checkbox", { name: "What I’d like more of" }).check();
  await more.getByRole("button", { name: "Open for both" }).click();
  await expect(bothRead).toContainText("You notice when I am low");
});
