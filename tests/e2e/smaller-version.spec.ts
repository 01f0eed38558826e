import type { Page } from "@playwright/test";

import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { giveHomework } from "@/tests/support/e2e-partner";
import { faultless } from "@/tests/support/e2e-sound";

const WORDS = "If that is too much: only the moment, for each other.";
const LINE = `Smaller version: ${WORDS} (2 min)`;

const slug = "are-you-there";
const smaller = { words: WORDS, minutes: 2 };

const main = (page: Page) => page.getByRole("main");

for (const [name, viewport, colorScheme] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("a therapist says what is enough, changes it, sees it as they do, and takes it away", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/assign?worksheet=${slug}`);
      await expect(dana.getByLabel("Its minutes")).toBeHidden();
      await dana.getByLabel("A smaller version").fill(WORDS);
      await dana.getByRole("button", { name: /Assign to both/ }).click();
      const minutes = dana.getByLabel("Its minutes");
      await expect(minutes).toBeFocused();
      await expect(minutes).toHaveAccessibleDescription(
        "Say how many minutes it takes.",
      );
      await minutes.fill("10");
      await dana.getByRole("button", { name: /Assign to both/ }).click();
      await expect(minutes).toHaveAccessibleDescription(
        "Choose 9 at most. The whole takes 10.",
      );
      await faultless(dana);
      await minutes.fill("2");
      await expect(
        dana.getByRole("region", { name: "Ana reads this before starting" }),
      ).toContainText(LINE);
      await dana.getByRole("button", { name: /Assign to both/ }).click();
      await dana.waitForURL(new RegExp(`${coupleId}$`));

      await dana
        .getByRole("link", { name: /Are you there for me/ })
        .first()
        .click();
      await expect(main(dana)).toContainText(LINE);
      await faultless(dana);
      await dana.getByRole("button", { name: "Change day or words" }).click();
      const dialog = dana.getByRole("dialog");
      await expect(dialog.getByLabel("A smaller version")).toHaveValue(WORDS);
      await dialog.getByLabel("Its minutes").fill("4");
      await faultless(dana);
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dana.getByText("Changed.")).toBeVisible();
      await expect(main(dana)).toContainText("(4 min)");

      await dana.getByRole("link", { name: /as Ana/ }).click();
      await expect(
        dana.getByRole("region", { name: "What Ana sees" }),
      ).toContainText(`${WORDS} (4 min)`);
      await faultless(dana);

      await dana.goBack();
      await dana.getByRole("button", { name: "Change day or words" }).click();
      await dialog.getByLabel("A smaller version").fill("");
      await expect(dialog.getByLabel("Its minutes")).toBeHidden();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dana.getByText("Changed.")).toBeVisible();
      await expect(main(dana)).not.toContainText("Smaller version");
    });

    test("a partner does just that and finishes", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      await giveHomework(call, { coupleId, slug, smaller });
      const ana = await as("ana");
      await ana.goto("/today");
      await expect(main(ana)).toContainText(LINE);
      await faultless(ana);
      await ana.getByRole("link", { name: "Begin" }).click();
      await expect(main(ana)).toContainText(LINE);
      await expect(main(ana)).toContainText("Just that is enough");
      await faultless(ana);
      await ana.getByRole("button", { name: "Begin" }).click();
      await ana.getByRole("button", { name: "Next" }).click();
      await expect(
        ana.getByRole("region", { name: "Please look at this again" }),
      ).toBeHidden();
      await faultless(ana);
      await ana.getByRole("button", { name: "Leave the rest open" }).click();

      await expect(ana.getByRole("heading", { name: "Finish" })).toBeFocused();
      await expect(
        ana.getByRole("button", { name: "Leave the rest open" }),
      ).toBeHidden();
      await ana.getByRole("radio", { name: "Yes" }).check();
      await ana.getByRole("button", { name: "Finish" }).click();
      await expect(
        ana.getByRole("heading", { name: "This is exactly what Ben will see" }),
      ).toBeVisible();
      await ana.getByRole("radio", { name: /^Share/ }).check();
      await ana.getByRole("button", { name: "Save my choice" }).click();
      await expect(
        ana.getByRole("heading", { name: "Your part is done" }),
      ).toBeVisible();
    });
  });
}

test("nobody is told which it was", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, { coupleId, slug, smaller });
  const ben = await as("ben");
  const seen = async (path: string) => {
    await ben.goto(path);
    return main(ben).textContent();
  };
  const before = [
    await seen("/today"),
    await seen(`/homework/${assignmentId}`),
  ];

  await finishPart(call, "ana", assignmentId, {
    answers: { tail_free: "yes" },
    choice: "share",
  });

  expect([
    await seen("/today"),
    await seen(`/homework/${assignmentId}`),
  ]).toEqual(before);
  const dana = await as("dana");
  await dana.goto(`/couples/${coupleId}/homework/${assignmentId}`);
  await expect(main(dana)).toContainText(LINE);
  expect((await main(dana).textContent())?.match(/smaller/gi)).toHaveLength(1);
});
