import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { expectSound } from "@/tests/support/e2e-sound";

const row = (page: Page, name: RegExp) =>
  page
    .getByRole("navigation", { name: "The worksheet and its questions" })
    .getByRole("button", { name })
    .and(page.locator(".question-row"));

const names = (page: Page) => page.locator(".question-name");

const saved = (page: Page) =>
  expect(page.locator(".save-face")).toHaveText("Saved");

const preview = (page: Page) =>
  page.getByRole("region", { name: "As partner A has it on the phone" });

const giving = (coupleId: string, slug: string) => ({
  coupleId,
  slug,
  who: "each" as const,
  sharing: "reveal" as const,
  mayOpenByItself: false,
  dueOn: null,
  note: null,
});

test.use({ viewport: { width: 1280, height: 800 } });

test("a therapist adapts a shipped exercise: what would leak is refused, and what was given before stays", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const page = await as("dana");
  await page.goto("/library/are-you-there");
  await page.getByRole("button", { name: "Copy and change" }).click();
  await page.waitForURL(/\/library\/are-you-there-[0-9a-f]{6}\/edit/);
  const slug = /library\/([^/]+)\/edit/.exec(page.url())?.[1] ?? "";
  await page.getByLabel("Title").fill("Are we there for each other?");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(`/library/${slug}`);
  const before = await call<{ assignmentIds: string[] }>(
    "dana",
    "homework.assign",
    giving(coupleId, slug),
  );

  await page.getByRole("link", { name: "Change it" }).click();
  await page.waitForURL(/edit/);
  await row(page, /A time you were there/).click();
  const asked = page.getByLabel("What is asked");
  await asked.fill("Where could I reach you this week?");
  await expect(preview(page)).toContainText(
    "Where could I reach you this week?",
  );

  await page.getByText("Private: its writer and you").click();
  await saved(page);
  await page.getByRole("button", { name: "Publish" }).click();
  const refused = page.getByRole("region", { name: /not published yet/ });
  await expect(refused).toBeFocused();
  await expect(refused).toContainText(
    "is private, and it stands in what both see. That would show the partner a private answer.",
  );
  await expectSound(page, "refused");
  await refused.getByRole("button").first().click();
  await expect(page.getByRole("group", { name: "Who reads it" })).toContainText(
    "would show the partner a private answer",
  );
  await expect(asked).toHaveValue("Where could I reach you this week?");
  await page.getByText("As the worksheet is read").click();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(`/library/${slug}`);

  const after = await call<{ assignmentIds: string[] }>(
    "dana",
    "homework.assign",
    giving(coupleId, slug),
  );
  const read = (given: typeof before) =>
    call<object>("ana", "homework.getAssignment", {
      assignmentId: given.assignmentIds[0] ?? "",
    }).then((found) => JSON.stringify(found));
  expect(await read(after)).toContain("Where could I reach you this week?");
  expect(await read(before)).not.toContain("Where could I reach you");
});

test("of its editions each says what changed, and an earlier one can be given again", async ({
  care: { coupleId },
  as,
  call,
}) => {
  const { slug } = await call<{ slug: string }>("dana", "builder.copy", {
    slug: "weekly-pulse",
  });
  await call("dana", "builder.publish", { slug, base: 1 });
  const page = await as("dana");
  await page.goto(`/library/${slug}/edit`);
  await page.getByLabel("Title").fill("Our pulse");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(`/library/${slug}`);
  await page.getByRole("link", { name: "Versions" }).click();
  await page.waitForURL(/versions/);
  await expect(page.getByText("The title is another.")).toBeVisible();
  await expectSound(page, "versions");
  await page.getByRole("button", { name: "Make this the current one" }).click();
  await expect(
    page.getByRole("listitem").filter({ hasText: "Edition 1" }),
  ).toContainText("This is given now");
  const { assignmentIds } = await call<{ assignmentIds: string[] }>(
    "dana",
    "homework.assign",
    { ...giving(coupleId, slug), sharing: "private" },
  );
  const given = await call<object>("ana", "homework.getAssignment", {
    assignmentId: assignmentIds[0] ?? "",
  });
  expect(JSON.stringify(given)).toContain("Copy of Weekly pulse");

  await page.goto(`/library/${slug}`);
  await page.getByRole("button", { name: "Put away" }).click();
  await page.waitForURL("/library");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.goto(`/library/${slug}`);
  await expect(
    page.getByRole("button", { name: "Copy and change" }),
  ).toBeVisible();
});

test("a worksheet is built, put in order by keys and by hand, branched, taken back and kept", async ({
  as,
}) => {
  const page = await as("dana");
  await page.goto("/library");
  await page.getByRole("button", { name: "Build a worksheet" }).click();
  await page.waitForURL(/library\/worksheet-[0-9a-f]{6}\/edit/);
  await page.getByLabel("Title").fill("Three good things");
  await page.getByLabel("What it is for, in one line").fill("Good things.");
  await names(page).nth(1).click();
  const asked = page.getByLabel("What is asked");
  await asked.fill("What was good?");
  const add = async (kind: RegExp, words: string) => {
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByRole("dialog").getByRole("button", { name: kind }).click();
    await asked.fill(words);
  };
  await add(/^One choice/, "Did you say so?");
  await page.getByLabel("answer 1", { exact: true }).fill("Yes");
  await page.getByLabel("answer 2", { exact: true }).fill("No");
  await add(/^Long text/, "What kept you?");
  await page
    .getByLabel("When it is asked")
    .selectOption({ label: "Only after “Did you say so?”" });
  await page.getByRole("checkbox", { name: "No", exact: true }).check();
  await page.getByRole("checkbox", { name: "Yes", exact: true }).uncheck();
  await expect(preview(page)).toContainText("What kept you?");
  await saved(page);
  await expectSound(page, "a branch");

  const grip = page.getByRole("button", { name: /^What was good\?, number/ });
  await grip.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(names(page)).toHaveText([
    "The worksheet",
    "Did you say so?",
    "What was good?",
    "What kept you?",
  ]);
  const handle = page.getByRole("button", { name: /^What kept you\?, number/ });
  const from = await handle.boundingBox();
  const to = await page
    .getByRole("button", { name: /^Did you say so\?, number/ })
    .boundingBox();
  if (!from || !to) throw new Error("The questions are not drawn.");
  await page.mouse.move(from.x + 10, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 40, { steps: 6 });
  await page.mouse.move(to.x + 10, to.y - 10, { steps: 6 });
  await page.mouse.up();
  await expect(names(page)).toHaveText([
    "The worksheet",
    "What kept you?",
    "Did you say so?",
    "What was good?",
  ]);

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(
    page.getByRole("region", { name: /not published yet/ }),
  ).toContainText("which comes later. Move it below, or ask it always.");
  await page.keyboard.press("Control+z");
  await expect(names(page).nth(1)).toHaveText("Did you say so?");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(names(page).nth(1)).toHaveText("What kept you?");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Move What was good? up" }).click();
  await expect(names(page)).toHaveText([
    "The worksheet",
    "What was good?",
    "Did you say so?",
    "What kept you?",
  ]);
  await saved(page);
  await page.reload();
  await expect(names(page).nth(1)).toHaveText("What was good?");
  await row(page, /What kept you/).click();
  await expect(page.getByLabel("When it is asked")).toHaveValue(/^q_/);

  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/library\/worksheet-[0-9a-f]{6}$/);
  await page.goto("/library?words=three+good");
  await expect(
    page.getByRole("link", { name: "Three good things" }),
  ).toBeVisible();
});

test("two tabs never overwrite each other, and words typed without a line arrive when it is back", async ({
  as,
  call,
}) => {
  const { slug } = await call<{ slug: string }>("dana", "builder.copy", {
    slug: "weekly-pulse",
  });
  const [one, other] = [await as("dana"), await as("dana")];
  for (const page of [one, other]) await page.goto(`/library/${slug}/edit`);
  await one.context().setOffline(true);
  await one.getByLabel("Title").fill("The first tab");
  await expect(one.getByText(/Not sent yet/).first()).toBeVisible();
  await one.context().setOffline(false);
  await saved(one);

  await other.getByLabel("Title").fill("The second tab");
  const dialog = other.getByRole("dialog", { name: /Two versions/ });
  await expect(dialog).toContainText("The title is another.");
  await expectSound(other, "two versions");
  await dialog.getByRole("button", { name: "Go on from mine" }).click();
  await saved(other);
  await other.getByRole("link", { name: "Versions" }).click();
  await other.waitForURL(/versions/);
  await other.getByRole("button", { name: "Go on from this one" }).click();
  await other.waitForURL(/edit/);
  await expect(other.getByLabel("Title")).toHaveValue("The first tab");
});

test.describe("a small phone in the dark", () => {
  test.use({ viewport: { width: 320, height: 640 }, colorScheme: "dark" });

  test("the builder is sound and fits", async ({ as, call }) => {
    const { slug } = await call<{ slug: string }>("dana", "builder.copy", {
      slug: "cycle-map",
    });
    const page = await as("dana");
    await page.goto(`/library/${slug}/edit`);
    await expect(page.getByText(/It keeps what came with/)).toBeVisible();
    await expectSound(page, "the worksheet");
    await names(page).nth(2).click();
    await expectSound(page, "a question");
  });
});
