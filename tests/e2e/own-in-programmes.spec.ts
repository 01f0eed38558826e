import { expect, test } from "@/tests/support/e2e-care";
import { expectSound } from "@/tests/support/e2e-sound";
import {
  asMadeElsewhere,
  bytesOf,
  changed,
  k6,
  prep,
  WEEKS,
} from "@/tests/support/pack-files";

const OURS = "Before we meet on Tuesday";
const AWAY = "Put away. It is not given until it is brought back.";

async function aPack() {
  const far = changed(
    asMadeElsewhere(prep, "F1", "far-prep"),
    "title: Before our session",
    `title: ${OURS}`,
  );
  const weeks = changed(WEEKS, "session-prep", "far-prep");
  const buffer = Buffer.from(await bytesOf([far, weeks, k6]));
  return { name: "far.zip", mimeType: "application/zip", buffer };
}

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a phone in the dark", { width: 390, height: 844 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("a worksheet of the practice's own is put into its programme, given, put away and brought back", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto("/library/packs");
      await dana
        .getByLabel("The file of the pack")
        .setInputFiles(await aPack());
      await dana.getByRole("button", { name: "Add to our library" }).click();
      await expect(dana.getByText("All of it is here already.")).toBeVisible();

      await dana.goto("/library/programmes");
      await dana.getByRole("link", { name: "Two weeks" }).click();
      await dana.waitForURL(/programmes\/[0-9a-f-]{36}$/);
      const steps = dana.getByRole("region", { name: "Steps" });
      await steps.getByLabel("Worksheet to add").fill("meet on Tue");
      await steps.getByRole("button", { name: "Find" }).click();
      await steps
        .getByRole("button", { name: "Add", exact: true })
        .first()
        .click();
      await expect(steps.getByText(`3. ${OURS}`)).toBeVisible();
      await steps.getByRole("button", { name: "Take out K6" }).click();
      await expect(steps.getByText(`2. ${OURS}`)).toBeVisible();
      await dana.getByRole("button", { name: "Undo" }).click();
      await expect(steps.getByText("2. K6")).toBeVisible();
      await steps.getByLabel("Days after").first().fill("0");
      await dana.getByRole("button", { name: "Save the programme" }).click();
      await expect(dana.getByText("Saved.")).toBeVisible();
      await expectSound(dana, "a programme with an own worksheet");

      await dana.goto(`/couples/${coupleId}/programme`);
      await dana.getByRole("radio", { name: /^Two weeks/ }).check();
      await dana.getByRole("button", { name: "Start the programme" }).click();
      const next = dana.locator("#next-step");
      await expect(next).toHaveText(OURS);
      const all = dana.getByRole("region", { name: "All steps" });
      const first = all.getByRole("listitem").first();
      const measure = all.getByRole("listitem").filter({ hasText: "K6" });
      await measure.getByRole("button", { name: "Change" }).click();
      await measure.getByRole("button", { name: "Take out" }).click();
      await expect(all.getByRole("listitem")).toHaveCount(2);
      await dana.getByRole("button", { name: "Undo" }).click();
      await expect(all.getByRole("listitem")).toHaveCount(3);
      await expect(all.getByRole("listitem").nth(1)).toContainText("K6");

      await dana.goto("/library");
      await dana.getByRole("link", { name: new RegExp(OURS) }).click();
      await dana.getByRole("button", { name: "Put away" }).click();
      await expect(
        dana.getByText("Put away. What was given stays."),
      ).toBeVisible();

      await dana.goto("/day");
      await expect(dana.getByRole("main")).toContainText(AWAY);
      await expectSound(dana, "a day with a step that cannot be given");
      await dana.goto("/library/programmes");
      await dana.getByText("3 steps").first().click();
      await expect(dana.getByRole("main")).toContainText(AWAY);
      await dana.goto(`/couples/${coupleId}/programme`);
      await expect(first).toContainText(AWAY);
      await expect(dana.getByRole("button", { name: "Give it" })).toBeHidden();
      await expectSound(dana, "a programme whose worksheet was put away");

      await dana
        .getByRole("link", { name: "Bring it back", exact: true })
        .click();
      await dana.getByRole("button", { name: "Bring it back" }).click();
      await expect(dana.getByText("It is back in the library.")).toBeVisible();
      await dana.goto(`/couples/${coupleId}/programme`);
      await dana.getByRole("button", { name: "Give it" }).click();
      await expect(next).toHaveText("K6");

      const ana = await as("ana");
      await ana.goto("/today");
      await expect(ana.getByRole("main")).toContainText(OURS);
      await expect(ana.getByRole("main")).not.toContainText(/programme/i);
    });
  });
}
