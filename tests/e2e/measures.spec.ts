import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";

type Sent = { assignmentIds: [string, string] };

const faultless = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

const isWide = (page: Page) =>
  page.evaluate(
    () => document.documentElement.scrollWidth > document.body.clientWidth,
  );

const LAST = "Thoughts that you would be better off dead";
const phq9 = (place: number) =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [
      `item_${at + 1}`,
      at === 8 ? "0" : String(place),
    ]),
  );

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a phone in the dark", { width: 390, height: 844 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("an answer about not wanting to live shows help from a form that is left, and tells the therapist", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}`);
      await dana
        .getByRole("region", { name: "Scores" })
        .getByRole("link", { name: "Send a measure" })
        .click();
      await dana.getByRole("radio", { name: /PHQ-9/ }).check();
      await dana.getByText("Ana", { exact: true }).click();
      await faultless(dana);
      await dana.getByRole("button", { name: "Send to Ana" }).click();
      await dana.waitForURL(new RegExp(`${coupleId}$`));

      const ana = await as("ana");
      await ana.goto("/today");
      await ana.getByRole("link", { name: "Begin" }).click();
      await ana.getByRole("button", { name: "Begin" }).click();
      for (let item = 1; item < 9; item++) {
        await ana.getByRole("radio", { name: "Not at all" }).check();
        await ana.getByRole("button", { name: "Next" }).click();
      }
      await expect(ana.getByRole("heading", { level: 1 })).toContainText(LAST);
      await expect(
        ana.getByText("Over the last 2 weeks, how often"),
      ).toBeVisible();
      await ana.getByRole("radio", { name: "Several days" }).check();
      const card = ana.getByRole("region", {
        name: "Thank you for telling us.",
      });
      await expect(card.getByRole("link", { name: "Call now" })).toBeVisible();
      await faultless(ana);
      expect(await isWide(ana)).toBe(false);
      await ana.close();

      await dana.reload();
      const first = dana.getByRole("region", { name: "Look at this first" });
      await expect(first).toContainText("Ana");

      const ben = await as("ben");
      await ben.goto("/today");
      await expect(ben.getByRole("main")).not.toContainText("PHQ-9");
    });

    test("what both answered is read as words, as a chart and as a table", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      for (const [anas, bens] of [
        [2, 1],
        [1, 1],
      ] as const) {
        const { assignmentIds } = await call<Sent>("dana", "measures.send", {
          coupleId,
          slug: "phq-9",
          who: "each",
        });
        await finishPart(call, "ana", assignmentIds[0], {
          answers: phq9(anas),
        });
        await finishPart(call, "ben", assignmentIds[1], {
          answers: phq9(bens),
        });
      }
      const page = await as("dana");
      await page.goto(`/couples/${coupleId}`);
      await page
        .getByRole("region", { name: "Scores" })
        .getByRole("link", { name: "PHQ-9" })
        .click();
      await page.waitForURL(/scores/);

      const main = page.getByRole("main");
      await expect(
        page.getByRole("heading", { name: "Patient Health Questionnaire" }),
      ).toBeVisible();
      await expect(main).toContainText("Ana is 8 points down since");
      await expect(main).toContainText("The gap went down from 8 to 0.");
      await expect(main).toContainText(
        "A screening result is not a diagnosis.",
      );
      await expect(
        page.getByRole("img", { name: /PHQ-9 of Ana and Ben/ }),
      ).toBeVisible();
      await page.getByText("Show as a table").click();
      const table = page.getByRole("table", { name: "Every result of PHQ-9" });
      await expect(table).toContainText("moderately severe");
      await faultless(page);
      expect(await isWide(page)).toBe(false);
      await page.emulateMedia({ media: "print" });
      await expect(table).toBeVisible();
      await page.emulateMedia({ media: null });
      await table.getByRole("link", { name: "16" }).click();
      await expect(
        page.getByRole("table", { name: "Every item of PHQ-9" }),
      ).toContainText("Little interest or pleasure");
      await faultless(page);
      expect(await isWide(page)).toBe(false);
    });
  });
}

test("scores are hidden from a shared screen until both agree to look at one of them", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const { assignmentIds } = await call<Sent>("dana", "measures.send", {
    coupleId,
    slug: "phq-9",
    who: "each",
  });
  await finishPart(call, "ana", assignmentIds[0], { answers: phq9(2) });
  await finishPart(call, "ben", assignmentIds[1], { answers: phq9(1) });
  const page = await as("dana");
  const scores = `/couples/${coupleId}/scores`;
  await page.goto(`/couples/${coupleId}`);
  await page.getByRole("button", { name: /Safe to show/ }).click();
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
  await page.goto(scores);
  await expect(
    page.getByText("Hidden while this screen is shown"),
  ).toBeVisible();
  await page.getByRole("button", { name: /Show everything again/ }).click();

  await page.getByRole("button", { name: "Look at it together" }).click();
  const dialog = page.getByRole("dialog");
  const show = dialog.getByRole("button", { name: "Show both lines" });
  await show.click();
  await expect(dialog).toContainText("Ask both of them first.");
  await dialog.getByRole("checkbox").check();
  await show.click();
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
  const main = page.getByRole("main");
  await expect(page.getByRole("img", { name: /PHQ-9 of Ana/ })).toBeVisible();
  await expect(main).not.toContainText(/severe|Cut-off|reliable/);
  await faultless(page);

  await page.getByRole("button", { name: /Show everything again/ }).click();
  await expect(main).toContainText("Who may see their own line");
  await page.getByRole("button", { name: "Look at it together" }).waitFor();
  await page.goto(`/couples/${coupleId}`);
  await page.getByRole("button", { name: /Safe to show/ }).click();
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
  await page.goto(scores);
  await expect(
    page.getByText("Hidden while this screen is shown"),
  ).toBeVisible();
});

test("a partner finds their own line where the therapist allows it", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const { assignmentIds } = await call<Sent>("dana", "measures.send", {
    coupleId,
    slug: "phq-9",
    who: "a",
  });
  await finishPart(call, "ana", assignmentIds[0], { answers: phq9(2) });
  const ana = await as("ana");
  await ana.goto("/me");
  await expect(ana.getByRole("link", { name: "Your own lines" })).toBeHidden();

  const dana = await as("dana");
  await dana.goto(`/couples/${coupleId}/scores`);
  await dana.getByRole("checkbox", { name: /Ana sees/ }).check();
  await expect(dana.getByRole("checkbox", { name: /Ana sees/ })).toBeChecked();
  await expect(async () => {
    await ana.goto("/me");
    await ana
      .getByRole("link", { name: "Your own lines" })
      .click({ timeout: 2_000 });
  }).toPass();
  await expect(ana.getByRole("img", { name: /PHQ-9 over time/ })).toBeVisible();
  await expect(ana.getByRole("main")).not.toContainText(/severe|Cut-off/);
  await faultless(ana);
});
