import type { Page } from "@playwright/test";

import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { expectSound } from "@/tests/support/e2e-sound";

type Assigned = { assignmentIds: [string, string] };
type Call = <T>(
  who: "dana" | "ana" | "ben",
  procedure: string,
  input: object,
) => Promise<T>;

const today = () => new Date().toISOString().slice(0, 10);

const give = async (call: Call, coupleId: string, more: object) => {
  const { assignmentIds } = await call<Assigned>("dana", "homework.assign", {
    coupleId,
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
    ...more,
  });
  return assignmentIds;
};

/** Ana says what Ben does not know; and, of another worksheet, something for her therapist alone. */
async function toldAlone(call: Call, coupleId: string) {
  const [trust] = await give(call, coupleId, {
    slug: "trust-repair",
    sharing: "therapist_decides",
    isUnlocked: true,
  });
  await finishPart(call, "ana", trust, {
    answers: { type: ["money"], over: "ended", known: "no", tail_free: "yes" },
  });
  const [talk] = await give(call, coupleId, { slug: "are-you-there" });
  await finishPart(call, "ana", talk, {
    answers: {
      ...areYouThereAnswers(),
      tail_therapist_only: "I applied for a post in another town.",
    },
  });
}

const keeps = (page: Page) =>
  page.getByRole("button", { name: "Keep this step" }).click();

for (const [look, viewport, colorScheme] of LOOKS) {
  test.describe(look, () => {
    test.use({ viewport, colorScheme });

    test("what was told alone, from the answer to the day by which it is shared", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      test.slow();
      await toldAlone(call, coupleId);
      const page = await as("dana");
      await page.goto("/day");
      await page.getByRole("link", { name: "Disclosures" }).click();

      const list = page.getByRole("region", { name: "To work with" });
      await expect(list).toContainText(
        "Ana said something that Ben does not know",
      );
      await expect(list).toContainText("New");
      await expect(list).toContainText(
        "nothing is shared before you have spoken with Ana",
      );
      const unread = page.getByRole("region", {
        name: "Private and not yet looked at",
      });
      await expect(unread).toContainText("gave 1 answer only you read");
      await expect(page.getByRole("main")).not.toContainText("another town");
      await expectSound(page, "all disclosures");

      await unread.getByRole("link", { name: /Are you there/ }).click();
      await page
        .getByRole("button", {
          name: "Keep as a disclosure: Finish: only for you, Ana",
        })
        .click();
      await expect(
        page.getByText("It stands on your list of disclosures."),
      ).toBeVisible();
      await page.reload();
      await expectSound(page, "the answers");
      await page.getByRole("link", { name: /On your list/ }).click();

      await expect(
        page.getByRole("heading", {
          level: 1,
          name: "Ana: Finish: only for you",
        }),
      ).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText("another town");
      await expect(page.getByRole("main")).toContainText(
        "I will speak with you before anything is shared.",
      );
      await expectSound(page, "one disclosure");

      await keeps(page);
      await expect(page.getByText("Choose where it stands.")).toBeVisible();
      await page.getByRole("radio", { name: /Stays private/ }).check();
      await keeps(page);
      await expect(
        page.getByText("Say in a sentence why it stays private."),
      ).toBeVisible();
      await page.getByRole("radio", { name: /To be shared by a day/ }).check();
      await keeps(page);
      await expect(
        page.getByText("Choose the day by which it is said."),
      ).toBeVisible();
      await expect(
        page.getByText("Tick this once you have spoken with them about it."),
      ).toBeVisible();
      await expectSound(page, "what is missing");
      await page.getByLabel("By which day").fill(today());
      await page.getByLabel("I have spoken with Ana about sharing").check();
      await page.getByLabel("Note").fill("She wants to say it herself.");
      await keeps(page);

      const history = page.getByRole("region", { name: "How it went so far" });
      await expect(history).toContainText("To be shared by today");
      await expect(history).toContainText("She wants to say it herself.");
      await page.goto("/day");
      const due = page.getByRole("region", { name: "Was to be shared by now" });
      await expect(due).toContainText("Finish: only for you");
      await expectSound(page, "Today");
      await page.goto(`/couples/${coupleId}/brief`);
      const brief = page.getByRole("region", { name: "Told you alone" });
      await expect(brief.getByRole("listitem")).toHaveCount(2);
      await expectSound(page, "the brief");
      await brief.getByRole("link", { name: /Finish: only for you/ }).click();

      await history.getByRole("button", { name: /Undo the last step/ }).click();
      await expect(history).toContainText("Back to: New");
      await page.getByRole("radio", { name: /Shared by Ana/ }).check();
      await keeps(page);
      await expect(history).toContainText("Shared by Ana");
      await page.goto("/day/disclosures");
      await expect(list.getByRole("listitem")).toHaveCount(1);
      await page.getByRole("link", { name: "Shared", exact: true }).click();
      await expect(page.getByRole("main")).toContainText(
        "Finish: only for you",
      );
    });

    test("told aloud it is put there by hand, and nothing of it is on a screen that is turned round", async ({
      care: { coupleId },
      as,
    }) => {
      test.slow();
      const page = await as("dana");
      await page.goto(`/couples/${coupleId}`);
      const part = page.getByRole("region", { name: "Told you alone" });
      await part.getByRole("link", { name: /Disclosures/ }).click();
      await expect(page.getByRole("main")).toContainText(
        "Nothing is on the list",
      );
      await expectSound(page, "an empty list");
      const add = page.getByRole("button", { name: "Put it on the list" });
      await add.click();
      await expect(page.getByText("Choose who told you.")).toBeVisible();
      await page
        .getByRole("group", { name: "Who told you" })
        .getByText("Ben")
        .click();
      await add.click();
      await expect(
        page.getByText(/Write in a sentence or two what it is about/),
      ).toBeVisible();
      await page.getByLabel("What it is about").fill("He sees a doctor.");
      await page.getByLabel(/It is about safety, fear/).check();
      await add.click();

      const list = page.getByRole("region", { name: "To work with" });
      await expect(list).toContainText("Ben told you alone");
      await expect(list).toContainText("He sees a doctor.");
      await expect(list).toContainText(
        "never passed on without Ben’s clear permission",
      );
      await expectSound(page, "the couple's list");
      await page.goto(`/couples/${coupleId}`);
      await expect(part).toContainText("Ben told you alone");
      await expectSound(page, "the couple");

      await page.getByRole("button", { name: /Safe to show/ }).click();
      await expect(page.getByRole("main")).not.toContainText("Told you alone");
      for (const path of [
        "/day/disclosures",
        `/couples/${coupleId}/disclosures`,
        `/couples/${coupleId}/brief`,
      ]) {
        await page.goto(path);
        await expect(page.getByRole("main")).not.toContainText(/Ben told you/);
        await expect(page.getByRole("main")).not.toContainText("doctor");
      }
    });
  });
}
