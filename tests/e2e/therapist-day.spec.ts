import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { giveHomework } from "@/tests/support/e2e-partner";
import { faultless } from "@/tests/support/e2e-sound";

const slug = "are-you-there";

test("what a partner finishes comes in by itself, is walked to by keys, seen, and brought back", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, { coupleId, slug });
  const page = await as("dana");
  const live = page.waitForRequest("**/api/live");
  await page.goto("/day");
  await expect(
    page.getByRole("heading", { name: "Nothing new since last time" }),
  ).toBeVisible();
  await live;

  await finishPart(call, "ana", assignmentId, {
    answers: areYouThereAnswers({ moment: "For nobody's inbox." }),
    choice: "share",
  });

  const row = page
    .getByRole("listitem")
    .filter({ hasText: "finished Are you there for me?" });
  await expect(row).toContainText("Ana and you");
  const today = page.getByRole("link", { name: /^Today/ });
  await expect(today).toContainText("1 new");
  await expect(page).toHaveTitle(/^[^0-9]*$/);
  await expect(page.getByRole("main")).not.toContainText("nobody's inbox");
  await page.keyboard.press("j");
  await expect(row.getByRole("link")).toBeFocused();
  await page.keyboard.press("e");
  await expect(row).toBeHidden();
  await expect(today).not.toContainText("1 new");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();

  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/homework/);
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.waitForURL(/\/day$/);
});

test("the palette finds couples and worksheets, and does what the page can do", async ({
  care: { coupleId },
  as,
  call,
}) => {
  await giveHomework(call, { coupleId, slug });
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}`);
  await page.getByRole("heading", { level: 1 }).waitFor();

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Find or do anything" });
  const field = palette.getByRole("combobox");
  await expect(field).toBeFocused();
  await field.fill("ben there");
  await expect(palette.getByRole("option").first()).toContainText(
    "Are you there for me?",
  );
  await faultless(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(/homework/);

  await page.goto(`/couples/${coupleId}`);
  await page.keyboard.press("a");
  await page.waitForURL(/assign$/);
  await page.getByRole("link", { name: "Weekly pulse" }).click();
  await page.getByLabel("A note to them").focus();
  await page.keyboard.type("jake?");
  await expect(page.getByLabel("A note to them")).toHaveValue("jake?");
});

test("a comment is sent to whom the mark names, and taken back with Undo", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, { coupleId, slug });
  for (const who of ["ana", "ben"] as const) {
    await finishPart(call, who, assignmentId, {
      answers: areYouThereAnswers({}),
      choice: "share",
    });
  }
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}/homework/${assignmentId}`);
  const section = page.getByRole("region", { name: "What you write to them" });
  await section.getByLabel("Your words").fill("Thank you for saying this.");
  await section.getByRole("button", { name: "Send" }).click();
  await expect(section.getByText("Choose who reads it.")).toBeVisible();
  await section.getByText("Ana", { exact: true }).click();
  await expect(section.getByText("Ana and you")).toBeVisible();
  await section.getByRole("button", { name: "Send to Ana" }).click();
  await expect(section.getByRole("listitem")).toContainText("Ana and you");

  const path = `/homework/${assignmentId}`;
  const [anas, bens] = [await as("ana"), await as("ben")];
  await anas.goto(path);
  await expect(anas.getByText("Thank you for saying this.")).toBeVisible();
  await expect(anas.getByText("You and Dana")).toBeVisible();
  await bens.goto(path);
  await expect(bens.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(bens.getByText("Thank you for saying this.")).toBeHidden();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(section.getByText("Taken back")).toBeVisible();
});

test("safe to show, a couple's pages hold only what both may read", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, { coupleId, slug });
  await finishPart(call, "ana", assignmentId, {
    answers: areYouThereAnswers({ free: "no", alone: "For Dana alone." }),
    choice: "share",
  });
  const page = await as("dana");
  await page.goto(`/couples/${coupleId}`);
  await expect(page.getByText("Look at this first")).toBeVisible();

  await page.getByRole("button", { name: "Safe to show" }).click();
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).toContainText("Nothing has been opened yet");
  for (const path of ["", `/homework/${assignmentId}`]) {
    await page.goto(`/couples/${coupleId}${path}`);
    expect(await page.content()).not.toMatch(
      /For Dana alone|Look at this first|not able to answer freely|finished/,
    );
    await faultless(page);
  }
  for (const path of ["/day", "/couples"]) {
    await page.goto(path);
    await expect(main).toContainText("Hidden while this screen is shown");
    expect(await page.content()).not.toContain("Ben");
  }

  await page.getByRole("button", { name: "Show everything again" }).click();
  await expect(main).toContainText("Ana");
});

for (const [name, viewport, colorScheme] of [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a desk in the dark", { width: 1280, height: 800 }, "dark"],
  ["a phone in the dark", { width: 390, height: 844 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("Today, Couples and the list of keys fail no automatic accessibility rule", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      const assignmentId = await giveHomework(call, { coupleId, slug });
      for (const who of ["ana", "ben"] as const) {
        await finishPart(call, who, assignmentId, {
          answers: areYouThereAnswers({ free: "partly" }),
          choice: "share",
        });
      }
      const page = await as("dana");
      for (const path of ["/day", "/couples"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await faultless(page);
      }
      await page.keyboard.press("?");
      await expect(
        page.getByRole("dialog", { name: "All keys" }),
      ).toBeVisible();
      await faultless(page);
    });
  });
}
