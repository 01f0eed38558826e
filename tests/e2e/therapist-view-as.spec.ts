import type { Page } from "@playwright/test";

import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { giveHomework } from "@/tests/support/e2e-partner";
import { faultless } from "@/tests/support/e2e-sound";

const slug = "are-you-there";
const note = "Ten quiet minutes.";

const theirs = (page: Page, name: string) =>
  page.getByRole("region", { name: `What ${name} sees` });

for (const [name, viewport, colorScheme] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("a therapist sees homework as each of the two has it, and can change nothing there", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      const assignmentId = await giveHomework(call, { coupleId, slug, note });
      await call("ana", "homework.saveDraft", {
        assignmentId,
        changes: [{ question: "moment", value: "Half a thought", base: 0 }],
      });
      const page = await as("dana");
      const sent: string[] = [];
      page.on("request", (request) => {
        // Every staff page asks how long its session lasts.
        const isAsking = request.url().includes("auth.sessionEnds");
        if (request.method() === "POST" && !isAsking) sent.push(request.url());
      });
      await page.goto(`/couples/${coupleId}`);
      await page
        .getByRole("link", { name: "View Are you there for me? as Ana" })
        .click();

      await expect(
        page.getByText("This is how Ana sees it. Nothing here can be changed."),
      ).toBeVisible();
      await expect(theirs(page, "Ana")).toContainText("Ten quiet minutes.");
      await faultless(page);
      await page.getByRole("button", { name: "See the questions" }).click();
      const choice = theirs(page, "Ana").getByRole("radio").first();
      await expect(choice).toBeDisabled();
      while (await page.getByRole("button", { name: "Next" }).isVisible()) {
        await page.getByRole("button", { name: "Next" }).click();
      }
      await expect(theirs(page, "Ana")).toContainText(
        "Were you able to answer freely?",
      );
      expect(await page.content()).not.toContain("Half a thought");
      await faultless(page);

      await finishPart(call, "ben", assignmentId, {
        answers: areYouThereAnswers({ alone: "For Dana alone." }),
      });
      await page
        .getByRole("navigation", { name: "Whose view" })
        .getByRole("link", { name: "Ben" })
        .click();
      await expect(
        theirs(page, "Ben").getByRole("heading", {
          name: "This is exactly what Ana will see",
        }),
      ).toBeVisible();
      await expect(
        theirs(page, "Ben").getByRole("radio", { name: /^Share/ }),
      ).toBeDisabled();
      expect(await page.content()).not.toContain("For Dana alone.");
      await faultless(page);

      await call("ben", "homework.choose", { assignmentId, choice: "private" });
      await page.reload();
      await expect(theirs(page, "Ben")).toContainText(
        "Your therapist will open this with you.",
      );
      expect(await page.content()).not.toContain("Keep private");

      await page.getByRole("link", { name: "Are you there for me?" }).click();
      await page.waitForURL(/homework\/[^/]+$/);
      expect(sent).toEqual([]);
    });
  });
}

test("while the screen is shown, nobody's view is on it, and Shift S alone ends it", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, { coupleId, slug, note });
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}/homework/${assignmentId}/as/a`);
  await expect(theirs(page, "Ana")).toBeVisible();

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Find or do anything" });
  await palette.getByRole("combobox").fill("safe to show");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
  await expect(theirs(page, "Ana")).toBeHidden();
  await expect(page.getByRole("main")).toContainText(
    "Hidden while this screen is shown",
  );

  await page.goto("/settings");
  await expect(page.getByText("Safe to show is on:")).toBeVisible();
  await page.keyboard.press("s");
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
  await page.keyboard.press("Shift+S");
  await expect(page.getByRole("region", { name: "Safe to show" })).toBeHidden();
  await page.keyboard.press("s");
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
});

test("what is being written stays: the screen is not hidden over it", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, { coupleId, slug, note });
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}/homework/${assignmentId}`);
  const words = page.getByLabel("Your words");
  await words.fill("Half a thought");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("s");
  await expect(page.getByText("You are still writing here")).toBeVisible();
  await expect(words).toHaveValue("Half a thought");

  await words.fill("");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("s");
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
});

test("before it is given, every question can be looked through, and nothing typed is lost", async ({
  care: { coupleId },
  as,
}) => {
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}/assign`);
  await page.getByRole("link", { name: "Six kinds of closeness" }).click();
  await page.getByLabel("A note to them").fill("Slowly, please.");
  const opener = page.getByRole("button", {
    name: "Look through the questions",
  });
  await opener.click();
  const dialog = page.getByRole("dialog", { name: "As Ana will see it" });
  await expect(dialog).toContainText("Slowly, please.");
  await faultless(page);
  await dialog.getByRole("button", { name: "See the questions" }).click();
  await expect(dialog.getByRole("heading", { level: 1 })).toBeFocused();
  await dialog.getByText("Ben", { exact: true }).click();
  await expect(
    page.getByRole("dialog", { name: "As Ben will see it" }),
  ).toContainText("You and Dana");

  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await expect(page.getByLabel("A note to them")).toHaveValue(
    "Slowly, please.",
  );
});
