import type { Page } from "@playwright/test";

import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { expectFits, faultless } from "@/tests/support/e2e-sound";

type Assigned = { assignmentIds: [string, string] };
type Call = <T>(
  who: "dana" | "ana" | "ben",
  procedure: string,
  input: object,
) => Promise<T>;

const pulse = (close: number) => ({
  close,
  safe_emotion: close,
  conflict: 10 - close,
  unsafe: "no",
});

const prepared = {
  appreciate: [{ what: "The soup" }],
  feelings: ["hopeful"],
  concern: "The mornings",
  tail_free: "yes",
};

const give = async (
  call: Call,
  coupleId: string,
  slug: string,
  more: object = {},
) => {
  const { assignmentIds } = await call<Assigned>("dana", "homework.assign", {
    coupleId,
    slug,
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
    ...more,
  });
  return assignmentIds;
};

/** Two weeks of pulses, a talk that was opened, one reveal agreed to, and something to look at. */
async function someWeeks(call: Call, coupleId: string, desk: Page) {
  for (const [anas, bens] of [
    [4, 6],
    [7, 5],
  ] as const) {
    const [a, b] = await give(call, coupleId, "weekly-pulse", {
      sharing: "private",
    });
    await finishPart(call, "ana", a, { answers: pulse(anas) });
    await finishPart(call, "ben", b, { answers: pulse(bens) });
  }
  const [talk] = await give(call, coupleId, "monthly-check-in");
  for (const who of ["ana", "ben"] as const) {
    await finishPart(call, who, talk, { answers: prepared, choice: "share" });
  }
  await desk.goto(`/couples/${coupleId}/homework/${talk}`);
  await desk.getByRole("button", { name: "Open for both" }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: "Open for both" })
    .click();
  await desk.getByRole("region", { name: "What both now read" }).waitFor();
  await call("ben", "homework.saveJointAnswer", {
    assignmentId: talk,
    question: "agreements",
    value: [
      { what: "Phones away at dinner", who: "both", by_when: "2027-01-10" },
    ],
    base: 0,
    sent: [],
  });
  const [reveal] = await give(call, coupleId, "are-you-there");
  await finishPart(call, "ana", reveal, {
    answers: areYouThereAnswers({ free: "no", alone: "For Dana alone." }),
    choice: "share",
  });
  await finishPart(call, "ben", reveal, {
    answers: areYouThereAnswers({ moment: "Not opened yet." }),
    choice: "share",
  });
  await give(call, coupleId, "how-i-feel-loved");
}

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a phone in the dark", { width: 390, height: 844 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("B opens one page on the couple, each line of it opens its source, and it prints on one sheet", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      test.slow();
      const page = await as("dana");
      await someWeeks(call, coupleId, page);
      await page.goto(`/couples/${coupleId}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("b");
      await page.waitForURL(/brief$/);

      const region = (of: string) => page.getByRole("region", { name: of });
      await expect(region("Look at this first")).toContainText(
        "Ana was not able to answer freely",
      );
      await expect(region("What they agreed last time")).toContainText(
        "Phones away at dinner · both · 10 January 2027",
      );
      await expect(region("New answers").getByRole("listitem")).toHaveCount(4);
      await expect(region("New answers")).toContainText(
        "Ana finished Weekly pulse, 2 times",
      );
      await expect(region("Held")).toContainText("Are you there for me?");
      await expect(
        region("Scores")
          .getByRole("row")
          .filter({ hasText: /^Pulse/ }),
      ).toContainText(/7 was 4.*5 was 6.*2, close/);
      await expect(
        region("Homework")
          .getByRole("listitem")
          .filter({ hasText: "How I feel loved" })
          .first(),
      ).toContainText("not in yet");
      await expect(page.getByRole("main")).not.toContainText(
        /For Dana alone|Not opened yet|The mornings/,
      );
      await faultless(page);
      await expectFits(page, "the brief");

      await page.emulateMedia({ media: "print" });
      for (const gone of ["Print", "Safe to show", "Find or do anything"]) {
        await expect(page.getByRole("button", { name: gone })).toBeHidden();
      }
      await expect(page.getByRole("navigation")).toBeHidden();
      await expect(region("Scores")).toBeVisible();
      expect(
        await page.evaluate(() => getComputedStyle(document.body).color),
      ).toBe("rgb(0, 0, 0)");
      const sheet = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: null });

      await region("Scores")
        .getByRole("link", { name: "Weekly pulse" })
        .click();
      await page.waitForURL(/rounds$/);
    });
  });
}

test("safe to show, the brief holds only what both may read", async ({
  care: { coupleId },
  as,
  call,
}) => {
  test.slow();
  const page = await as("dana");
  await someWeeks(call, coupleId, page);
  await page.goto(`/couples/${coupleId}/brief`);
  await page.getByRole("button", { name: "Safe to show" }).click();
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
  await page.reload();

  const main = page.getByRole("main");
  await expect(main).toContainText("Phones away at dinner");
  await expect(
    page.getByRole("region", { name: "Opened together" }),
  ).toContainText("Monthly check-in");
  await expect(
    page.getByRole("region", { name: "Given to you both" }),
  ).toContainText(/How I feel loved.*Are you there for me\?/s);
  expect(await page.content()).not.toMatch(
    /Look at this first|answer freely|New answers|finished|Held|Scores|Pulse|pulse|was 4|done today|For Dana alone|Ready for you/,
  );
  await faultless(page);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("region", { name: "Safe to show" })).toBeHidden();
  await expect(main).toContainText("Phones away at dinner");
});

test("Today leads to the brief of each couple with something new, by its name or by B on a row, and the palette and the list of keys name it", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const [reveal] = await give(call, coupleId, "are-you-there");
  await finishPart(call, "ana", reveal, {
    answers: areYouThereAnswers({}),
    choice: "share",
  });
  const page = await as("dana");
  await page.goto("/day");
  await page
    .getByRole("navigation", { name: "Briefs" })
    .getByRole("link", { name: "Brief of Ana & Ben" })
    .click();
  await page.waitForURL(`**/couples/${coupleId}/brief`);

  await page.goto("/day");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("b");
  await page.waitForURL(`**/couples/${coupleId}/brief`);

  await page.goto(`/couples/${coupleId}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "All keys" })).toContainText(
    "Brief: one page before the session",
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("brief");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/couples/${coupleId}/brief`);
});
