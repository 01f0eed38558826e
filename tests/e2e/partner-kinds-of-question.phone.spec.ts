import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { saveState } from "@/tests/support/e2e-partner";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";

test.use({ wanted: "every kind" });

const button = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) =>
  page.getByRole("heading", { name, level: 1 });
const tick = (page: Page, name: string) =>
  page.getByRole("checkbox", { name, exact: true });
const choice = (page: Page, name: string) =>
  page.getByRole("combobox", { name, exact: true });
const box = (page: Page, name: string) =>
  page.getByRole("textbox", { name, exact: true });

async function begin(page: Page, assignmentId: string) {
  await page.goto(`/homework/${assignmentId}`);
  await button(page, "Begin").click();
}

async function on(page: Page, to: string) {
  await button(page, "Next").click();
  await expect(heading(page, to)).toBeFocused();
}

test.describe("at 320", () => {
  // So high that nothing lies under the bar at the bottom, where a finger would first scroll.
  test.use({ viewport: { width: 320, height: 3_000 } });

  test("every kind of question is answered by touch, kept, and read in words", async ({
    care,
    as,
  }) => {
    test.slow();
    const page = await as("ana");
    await begin(page, care.assignmentId);
    await page.getByRole("radio", { name: "In my own words" }).check();
    await box(page, "In my own words").fill("To sit down for a minute");
    await expectSoundDayAndNight(page, "a choice in words of one's own");

    await on(page, "What was underneath");
    await expect(button(page, "content")).toBeHidden();
    await button(page, "lonely").click();
    await button(page, "Joy").click();
    await button(page, "content").click();
    await box(page, "A word of your own (optional)").fill("saudade");
    await button(page, "flat").click();
    await expect(page.getByText("3 of 3 chosen.")).toContainText(
      "take one away first",
    );
    await expect(button(page, "flat")).toHaveAttribute("aria-pressed", "false");
    await expectSoundDayAndNight(page, "the words for what one feels");

    await on(page, "Where did you feel it?");
    await button(page, "Point at a drawing").click();
    await page.locator("[data-place=chest]").click();
    await expect(tick(page, "Chest")).toBeChecked();
    await tick(page, "tight").check();
    await expectSoundDayAndNight(page, "the places in the body");

    await on(page, "When was it?");
    await page.getByLabel("Day", { exact: true }).fill("2026-02-28");
    await button(page, "Next").click();
    await expect(page.getByRole("main")).toContainText("Add the time.");
    await page.getByLabel("Time", { exact: true }).fill("21:30");
    await expectSoundDayAndNight(page, "a day and a time");

    await on(page, "What we could do");
    await box(page, "When").fill("Friday");
    await button(page, "Next").click();
    await expect(box(page, "What")).toHaveAccessibleDescription(
      "Say what it is you plan.",
    );
    await box(page, "What").fill("A walk");
    await expectSoundDayAndNight(page, "a plan");

    await on(page, "What we did");
    await tick(page, "It is walk").check();
    await page.getByLabel("Done on").fill("2026-03-01");
    await expectSoundDayAndNight(page, "a list of what was done");

    await on(page, "What we keep to");
    await tick(page, "It is turns").check();
    await button(page, "Next").click();
    await expect(page.getByRole("main")).toContainText("Choose at least 2.");
    await tick(page, "It is pause").check();

    await on(page, "A quiet minute");
    await page.getByRole("radio", { name: "20 seconds" }).check();
    await button(page, "Start").click();
    await expect(page.getByRole("timer")).not.toHaveText("0:20");
    await button(page, "Stop").click();
    await expect(page.getByRole("main")).toContainText("It ran for");
    await expectSoundDayAndNight(page, "a timer");

    await on(page, "Pick two");
    await tick(page, "It is tea").check();
    await tick(page, "It is sleep").check();
    await on(page, "Put them in order");
    await expect(page.getByRole("listitem")).toHaveCount(2);
    await button(page, "Keep this order").click();
    await expectSoundDayAndNight(page, "an order of what was chosen");

    await on(page, "Other moments");
    await expectSoundDayAndNight(page, "a group of such questions");

    await on(page, "What we tried");
    await tick(page, "It is trips").check();
    await tick(page, "Something else").check();
    await box(page, "Something else").fill("Singing");
    await expectSoundDayAndNight(
      page,
      "several choices with words of one's own",
    );

    await on(page, "Who does it?");
    await choice(page, "Cooking Does it").selectOption("It is half");
    await page
      .getByRole("group", { name: "Cooking For me" })
      .getByRole("radio", { name: "It is hard" })
      .check();
    await expectSoundDayAndNight(page, "several choices for each row");
    await button(page, "Next").click();
    await expect(page.getByRole("heading", { name: "Outside" })).toBeFocused();
    await button(page, "All of these: not ours").click();
    await button(page, "Next").click();
    await expect(page.getByRole("heading", { name: "At home" })).toBeVisible();
    await expect(choice(page, "Dishes Does it")).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await page
      .getByRole("listitem")
      .filter({ hasText: "Dishes" })
      .getByRole("button", { name: "I’d rather not say" })
      .click();
    await expectSoundDayAndNight(page, "a row that nobody has to answer");
    await expect(saveState(page)).toHaveText("Saved");

    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    while (!(await heading(page, "What was underneath").isVisible())) {
      const before = await page.getByRole("heading", { level: 1 }).innerText();
      await button(page, "Back").click();
      await expect(heading(page, before)).toBeHidden();
    }
    await expect(button(page, "lonely")).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(box(page, "A word of your own (optional)")).toHaveValue(
      "saudade",
    );
    await on(page, "Where did you feel it?");
    await expect(tick(page, "tight")).toBeChecked();
    await on(page, "When was it?");
    await expect(page.getByLabel("Time", { exact: true })).toHaveValue("21:30");

    for (const title of [
      "What we could do",
      "What we did",
      "What we keep to",
      "A quiet minute",
      "Pick two",
      "Put them in order",
      "Other moments",
      "What we tried",
      "Who does it?",
    ]) {
      await button(page, "Next").click();
      await expect(heading(page, title)).toBeVisible();
    }
    await button(page, "Next").click();
    await on(page, "Finish");
    await page.getByRole("radio", { name: "Yes" }).check();
    await button(page, "Finish").click();
    await expect(page.getByRole("main")).toContainText("Your part is done");

    const desk = await as("dana");
    await desk.goto(`/couples/${care.coupleId}/homework/${care.assignmentId}`);
    const words = desk.getByRole("main");
    for (const said of [
      "To sit down for a minute",
      "content",
      "lonely",
      "saudade",
      "Chest: tight",
      "28 February 2026, 21:30",
      "What: A walk",
      "It is walk, 1 March 2026",
      "It is trips",
      "Singing",
      "Does it: it is half, For me: it is hard",
      "Not ours",
    ]) {
      await expect(words).toContainText(said);
    }
  });
});

test("keys alone choose a feeling, a place and an order, and run the timer", async ({
  care,
  as,
}) => {
  test.slow();
  const page = await as("ana");
  await begin(page, care.assignmentId);
  const { keyboard } = page;
  await on(page, "What was underneath");
  await keyboard.press("Tab");
  await expect(button(page, "Sad")).toBeFocused();
  await keyboard.press("Enter");
  await expect(button(page, "flat")).toBeHidden();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(button(page, "flat")).toHaveAttribute("aria-pressed", "true");

  await on(page, "Where did you feel it?");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(tick(page, "Head")).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(tick(page, "tight")).toBeChecked();

  for (const title of [
    "When was it?",
    "What we could do",
    "What we did",
    "What we keep to",
    "A quiet minute",
  ]) {
    await on(page, title);
  }
  await button(page, "Start").focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("timer")).not.toHaveText("1:00");
  await button(page, "Pause").focus();
  await keyboard.press("Enter");
  await expect(button(page, "Start again")).toBeVisible();

  await on(page, "Pick two");
  await tick(page, "It is tea").press("Space");
  await tick(page, "It is sleep").press("Space");
  await on(page, "Put them in order");
  await page.getByRole("button", { name: /^It is tea, number 1/ }).focus();
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await keyboard.press("Space");
  await expect(page.getByRole("listitem").first()).toContainText("It is sleep");
});
