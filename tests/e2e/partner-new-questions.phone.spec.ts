import type { Page } from "@playwright/test";

import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { saveState } from "@/tests/support/e2e-partner";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";

const button = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true });
const box = (page: Page, name: string) =>
  page.getByRole("textbox", { name, exact: true });

type Give = <T>(who: "dana", procedure: string, input: object) => Promise<T>;

type Sides = { reveal: { seen: string } };

async function give(call: Give, coupleId: string, slug: string, more = {}) {
  const { assignmentIds } = await call<{ assignmentIds: string[] }>(
    "dana",
    "homework.assign",
    { coupleId, slug, who: "each", sharing: "reveal", note: null, ...more },
  );
  return assignmentIds[0] ?? "";
}

async function begin(page: Page, assignmentId: string) {
  await page.goto(`/homework/${assignmentId}`);
  await button(page, "Begin").click();
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("one picks among one's own parts, and begins with a sentence that has gaps", async ({
    care,
    as,
    call,
  }) => {
    test.slow();
    const page = await as("ana");
    const parts = await give(call, care.coupleId, "parts-in-conflict");
    await begin(page, parts);
    await box(page, "The fight I have in mind").fill("The dishes");
    await button(page, "Next").click();
    await box(page, "Its name").fill("The judge");
    await page
      .getByRole("radio", { name: "It plans ahead and keeps control" })
      .check();
    await expectSoundDayAndNight(page, "a list of parts");
    await button(page, "Next").click();
    await page.getByRole("radio", { name: "The judge" }).check();
    await button(page, "Anger").click();
    await button(page, "angry").click();
    await expect(page.getByRole("main")).toContainText(
      "Ask it to give a little room",
    );
    await expectSoundDayAndNight(page, "one of one's own parts");

    const speaking = await give(call, care.coupleId, "speaking-for-parts");
    await begin(page, speaking);
    await expect(page.getByText("Only you")).toBeVisible();
    await button(page, "Next").click();
    await button(page, "Begin with this").click();
    await expect(page.getByRole("textbox")).toBeFocused();
    await button(page, "Next").click();
    await expect(page.getByRole("main")).toContainText("Fill the gaps");
    await expectSoundDayAndNight(page, "words to begin with");
  });

  test("a moment is replayed only when one is calm", async ({
    care,
    as,
    call,
  }) => {
    const page = await as("ana");
    const replay = await give(call, care.coupleId, "replay-a-hard-moment");
    await begin(page, replay);
    await page.getByLabel("Day", { exact: true }).fill("2026-02-28");
    await page.getByLabel("Time", { exact: true }).fill("19:30");
    await button(page, "Next").click();
    const scale = page.getByRole("slider");
    await scale.focus();
    await page.keyboard.press("Home");
    await expect(page.getByRole("main")).toContainText("Let it settle first");
    await button(page, "Next").click();
    await expect(page.getByRole("main")).toContainText("Not yet");
    await expectSoundDayAndNight(page, "too early");
    await scale.focus();
    await page.keyboard.press("End");
    await expect(page.getByRole("main")).not.toContainText("Let it settle");
    await button(page, "Next").click();
    await expect(box(page, "What happened")).toBeVisible();
  });

  test("where both stand is drawn between two ends, and each says alone how it was", async ({
    care,
    as,
    call,
  }) => {
    test.slow();
    const page = await as("ana");
    await begin(page, await give(call, care.coupleId, "listening-turns"));
    await page.getByRole("radio", { name: "Think first", exact: true }).check();
    await expectSoundDayAndNight(page, "twelve pairs");
    await expect(saveState(page)).toHaveText("Saved");

    const turns = await give(call, care.coupleId, "listening-turns");
    const ways =
      "think direct facts now long text eyes fix loud humour touch details".split(
        " ",
      );
    const answers = (value: number) => ({
      sliders: Object.fromEntries(ways.map((key) => [key, value])),
      heard_when: "You look up",
      shut_when: "It gets loud",
      tail_free: "yes",
    });
    await finishPart(call, "ana", turns, {
      answers: answers(2),
      choice: "share",
    });
    await finishPart(call, "ben", turns, {
      answers: answers(5),
      choice: "share",
    });
    const { reveal } = await call<Sides>("dana", "homework.getTwoSides", {
      assignmentId: turns,
    });
    await call("dana", "homework.open", {
      assignmentId: turns,
      units: ["sliders"],
      seen: reveal.seen,
    });
    await page.goto(`/opened/${turns}`);
    const main = page.getByRole("main");
    await expect(main).toContainText("Nearer to “Think aloud”");
    await expect(main).toContainText("Loud scares me");
    await expectSoundDayAndNight(page, "the marks of both");

    await page.goto(`/opened/${turns}/finish`);
    await button(page, "Send to Dana").first().click();
    await expect(main).toContainText("Answer something first.");
    await page.getByRole("slider").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await button(page, "Send to Dana").first().click();
    await expect(main).toContainText("Sent. It is with Dana");
    await expectSoundDayAndNight(page, "what is asked alone");

    const desk = await as("dana");
    await desk.goto(`/couples/${care.coupleId}/homework/${turns}`);
    await expect(desk.getByRole("main")).toContainText("How heard did I feel?");
  });

  test("where each is heading stands beside the other, and a journal stays one's own", async ({
    care,
    as,
    call,
  }) => {
    test.slow();
    const slug = "future-and-agreements";
    const page = await as("ana");
    await begin(page, await give(call, care.coupleId, slug));
    await page.getByRole("radio", { name: "Do not want" }).first().check();
    await expectSoundDayAndNight(page, "what I want");

    const future = await give(call, care.coupleId, slug);
    const rows = "marriage children place work money faith family".split(" ");
    const all = (value: number) =>
      Object.fromEntries(rows.map((key) => [key, value]));
    const answers = (value: number) => ({
      goals: { ...all(value), faith: 1, place: 2 },
      strength: all(5),
      exclusive: "unsure",
      dream: "Bread and quiet",
      tail_free: "yes",
    });
    await finishPart(call, "ana", future, {
      answers: answers(1),
      choice: "share",
    });
    await finishPart(call, "ben", future, {
      answers: answers(4),
      choice: "share",
    });
    const { reveal } = await call<Sides>("dana", "homework.getTwoSides", {
      assignmentId: future,
    });
    await call("dana", "homework.open", {
      assignmentId: future,
      units: ["goals"],
      seen: reveal.seen,
    });
    await page.goto(`/opened/${future}`);
    const main = page.getByRole("main");
    await expect(main).toContainText("You differ here.");
    await expect(main).toContainText("You agree");
    await expectSoundDayAndNight(page, "where both are heading");

    const journal = await give(call, care.coupleId, "mindful-journal", {
      who: "a",
      sharing: "private",
    });
    await page.goto(`/homework/${journal}`);
    await expect(main).toContainText("Dana reads it only if you share it.");
    await button(page, "Begin").click();
    await expect(page.getByText("Only you")).toBeVisible();
    await expectSoundDayAndNight(page, "a journal");
  });
});
