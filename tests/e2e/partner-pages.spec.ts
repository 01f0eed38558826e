import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { giveHomework } from "@/tests/support/e2e-partner";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";

test.describe("at 320", () => {
  // So high that nothing lies under the bar at the bottom, where a finger would first scroll.
  test.use({ viewport: { width: 320, height: 2_400 } });

  test("every page of a partner is sound and holds at 320", async ({
    care,
    as,
    call,
  }) => {
    test.slow();
    const page = await as("ana");
    await page.goto("/today");
    await expect(page.getByText("Nothing to do just now")).toBeVisible();
    await expectSoundDayAndNight(page, "Today, empty");
    await page.goto("/opened");
    await expectSoundDayAndNight(page, "Opened, empty");

    const slug = "are-you-there";
    const opened = await giveHomework(call, { ...care, slug });
    const done = await giveHomework(call, { ...care, slug });
    const choosing = await giveHomework(call, { ...care, slug });
    const writing = await giveHomework(call, { ...care, note: "Slowly." });
    const answers = areYouThereAnswers();
    for (const who of ["ana", "ben"] as const) {
      await finishPart(call, who, opened, { answers, choice: "share" });
    }
    const { reveal } = await call<{ reveal: { seen: string } }>(
      "dana",
      "homework.getTwoSides",
      { assignmentId: opened },
    );
    await call("dana", "homework.open", {
      assignmentId: opened,
      seen: reveal.seen,
      units: ["moment", "more_of", "items"],
    });
    const past = await giveHomework(call, { ...care, slug });
    await call("dana", "homework.shut", { assignmentId: past });
    await finishPart(call, "ana", done, { answers, choice: "private" });
    await finishPart(call, "ana", choosing, { answers });

    const pages = {
      Today: "/today",
      Opened: "/opened",
      "what was opened": `/opened/${opened}`,
      "the part that is done": `/homework/${done}`,
      "what is past": `/homework/${past}`,
      "own answers behind the password": `/homework/${done}/answers`,
      "the choice again": `/homework/${done}/choice`,
      "the preview": `/homework/${choosing}`,
      "who reads it": `/homework/${writing}`,
      Me: "/me",
      "Help and safety": "/help",
    };
    for (const [what, path] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page, what).toHaveTitle("Today");
      if (path !== "/help") {
        const help = page.getByRole("link", { name: "Help & safety" });
        await expect(help, what).toHaveAttribute("href", "/help");
      }
      await expectSoundDayAndNight(page, what);
    }
    await page.goto("/opened");
    await expect(
      page.getByRole("region", { name: "Past" }).getByRole("link"),
    ).toHaveAttribute("href", `/homework/${past}`);
    await page.goto(`/homework/${writing}`);
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await expectSoundDayAndNight(page, "a question left open");
  });
});

test("help is there for everyone, also without signing in", async ({
  page,
}) => {
  await page.goto("/help");
  await expect(
    page.getByRole("heading", { level: 1, name: "Help and safety" }),
  ).toBeVisible();
  await page.getByText("Germany").click();
  const call = page.getByRole("link", { name: /Call 0800 111 0 111/ });
  await expect(call).toHaveAttribute("href", "tel:08001110111");
  await expect(
    page
      .getByText("Not yet verified: check before you rely on it.")
      .filter({ visible: true }),
  ).toHaveCount(1);
  await expectSoundDayAndNight(page, "Help, signed out");
});

test("nobody's id, another partner's and no id at all are the same page", async ({
  care,
  as,
  call,
}) => {
  const bens = await giveHomework(call, { ...care, who: "b" });
  const page = await as("ana");
  const seen = new Set<string>();
  for (const id of [bens, crypto.randomUUID(), "nothing"]) {
    for (const path of [`/homework/${id}`, `/homework/${id}/answers`]) {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      seen.add(await page.getByRole("main").innerText());
    }
  }
  expect(seen.size).toBe(1);
});
