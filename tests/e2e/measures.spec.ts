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
    });
  });
}
