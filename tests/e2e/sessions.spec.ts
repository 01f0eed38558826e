import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { inDays } from "@/tests/support/days";
import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { PASSWORD } from "@/tests/support/password";

type Sent = { assignmentIds: string[] };

const faultless = async (page: Page) => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.body.clientWidth,
  );
  expect(isWide).toBe(false);
};

const gad7 = (place: number) =>
  Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [`item_${at + 1}`, String(place)]),
  );

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a phone in the dark", { width: 390, height: 844 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("a session is set, moved, removed and put back, and both partners see it", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}`);
      const section = dana.getByRole("region", { name: "Next session" });
      await section
        .getByRole("button", { name: "Set the next session" })
        .click();
      await section.getByRole("button", { name: "Set the session" }).click();
      await expect(section).toContainText("Choose a day.");
      await section.getByLabel("Day").fill(inDays(4));
      await section.getByLabel("Time").fill("14:00");
      await faultless(dana);
      await section.getByRole("button", { name: "Set the session" }).click();
      await expect(section).toContainText("2:00 pm");

      await section.getByRole("button", { name: "Change" }).click();
      await section.getByLabel("Time").fill("09:30");
      await section.getByRole("button", { name: "Move the session" }).click();
      await expect(section).toContainText("9:30 am");

      const ana = await as("ana");
      await ana.goto("/today");
      await expect(ana.getByRole("main")).toContainText(
        "Next session with Dana",
      );
      await expect(ana.getByRole("main")).toContainText("9:30 am");
      await faultless(ana);

      await section.getByRole("button", { name: "Remove" }).click();
      await expect(section).not.toContainText("9:30 am");
      await ana.reload();
      await expect(ana.getByRole("main")).not.toContainText("Next session");
      await dana.getByRole("button", { name: "Undo" }).click();
      await expect(section).toContainText("9:30 am");
      await faultless(dana);
    });

    test("a worksheet is due before the next session and a measure is planned before each, found from one search", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      await call("dana", "calendar.book", {
        coupleId,
        day: inDays(9),
        time: "14:00",
      });
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/assign?worksheet=session-prep`);
      await dana
        .getByRole("checkbox", { name: /before the next session/ })
        .check();
      await faultless(dana);
      await dana.getByRole("button", { name: /^Assign to/ }).click();
      await dana.waitForURL(new RegExp(`${coupleId}$`));
      const ana = await as("ana");
      await ana.goto("/today");
      await expect(ana.getByRole("main")).toContainText("before ");

      await dana.goto(`/couples/${coupleId}/assign`);
      await dana.getByLabel("Search the library").fill("anxiety");
      const found = dana.getByRole("region", {
        name: "Measures, answered alone and scored",
      });
      await expect(found.getByRole("link")).toHaveCount(3);
      await faultless(dana);
      await found.getByRole("link", { name: "GAD-7" }).click();
      await dana.waitForURL(/measures\/send\?of=gad-7/);
      await dana.getByLabel("How often").selectOption("Before each session");
      await expect(dana.getByRole("main")).toContainText(
        "Goes 2 days before each session",
      );
      await faultless(dana);
      await dana.getByRole("button", { name: "Plan for each" }).click();
      await dana.waitForURL(new RegExp(`${coupleId}$`));
      await dana.goto(`/couples/${coupleId}/scores`);
      await expect(
        dana.getByRole("region", { name: "Sent again by itself" }),
      ).toContainText("2 days before each session, next");
      await faultless(dana);
    });

    test("sessions stand on the chart and in its table, and the brief says what measures came to", async ({
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
          slug: "gad-7",
          who: "each",
        });
        const [ofAna = "", ofBen = ""] = assignmentIds;
        await finishPart(call, "ana", ofAna, { answers: gad7(anas) });
        await finishPart(call, "ben", ofBen, { answers: gad7(bens) });
      }
      await call("dana", "calendar.book", {
        coupleId,
        day: new Date(Date.now() - 60_000).toLocaleDateString("en-CA", {
          timeZone: "America/New_York",
        }),
        time: "00:00",
      });
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/scores?of=gad-7`);
      await dana.getByText("Show as a table").click();
      await expect(
        dana.getByRole("table", { name: "Every result of GAD-7" }),
      ).toContainText("session");
      await faultless(dana);

      await dana.goto(`/couples/${coupleId}/brief`);
      const measures = dana.getByRole("region", { name: "Measures" });
      await expect(measures).toContainText("was 14");
      await expect(measures).toContainText("mild");
      await faultless(dana);
    });

    test("the owner says which measures are used and how, with their password", async ({
      care: _care,
      as,
    }) => {
      const olive = await as("olive");
      await olive.goto("/settings");
      await olive.getByRole("link", { name: "Measures" }).click();
      await olive.waitForURL(/settings\/measures/);
      await olive.getByRole("checkbox", { name: /^AUDIT-C/ }).check();
      await olive.getByLabel("Cut-off of AUDIT-C").selectOption("4, men");
      await olive
        .getByRole("checkbox", { name: /Question 9 at its gravest/ })
        .uncheck();
      await faultless(olive);
      await olive.getByRole("button", { name: "Save the measures" }).click();
      const dialog = olive.getByRole("dialog");
      await faultless(olive);
      await dialog.getByLabel("Password").fill(PASSWORD);
      await dialog.getByRole("button", { name: "Go on" }).click();
      await expect(olive.getByText("Saved.")).toBeVisible();
      await olive.reload();
      await expect(olive.getByLabel("Cut-off of AUDIT-C")).toHaveValue("4");
      await expect(
        olive.getByRole("checkbox", { name: /Question 9 at its gravest/ }),
      ).not.toBeChecked();

      const dana = await as("dana");
      const answer = await dana.goto("/settings/measures");
      expect(answer?.status()).toBe(404);
    });
  });
}
