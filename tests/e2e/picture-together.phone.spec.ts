import { randomUUID } from "node:crypto";

import type { Page } from "@playwright/test";

import { aDrawing } from "@/tests/support/a-drawing";
import { expect, test } from "@/tests/support/e2e-care";
import { gotoLate } from "@/tests/support/e2e-late-scripts";
import { expectSound } from "@/tests/support/e2e-sound";

test.use({ wanted: "a picture" });
test.slow();

const ours = (page: Page) => page.getByRole("group", { name: "Our picture" });
const shown = (page: Page) => ours(page).getByRole("img");
const saved = (page: Page) =>
  expect(page.locator(".save-face")).toHaveText("Saved");
const choose = (page: Page, name: RegExp | string = /^Choose/) =>
  ours(page).getByLabel(name);
const file = async (color: string) => ({
  name: "our-house.png",
  mimeType: "image/png",
  buffer: await aDrawing(color),
});

const isDrawn = (page: Page) =>
  shown(page).evaluate(
    (image) => image instanceof HTMLImageElement && image.naturalWidth > 0,
  );

test("one puts a picture, says what is in it, and all three see it", async ({
  care: { coupleId, assignmentId },
  as,
}) => {
  const phone = await as("ana");
  await phone.goto(`/together/${assignmentId}`);
  await expectSound(phone, "the page before a picture");

  await choose(phone).setInputFiles(await file("#88aa99"));
  await expect(shown(phone)).toBeVisible();
  await expect.poll(() => isDrawn(phone)).toBe(true);
  await ours(phone)
    .getByLabel("What is in the picture?")
    .fill("A house with two doors");
  await saved(phone);
  await expectSound(phone, "the page with a picture");

  const bens = await as("ben");
  await bens.goto(`/together/${assignmentId}`);
  await expect(shown(bens)).toHaveAccessibleName("A house with two doors");
  await expect.poll(() => isDrawn(bens)).toBe(true);

  const desk = await as("dana");
  await desk.setViewportSize({ width: 1280, height: 800 });
  await desk.goto(`/couples/${coupleId}/homework/${assignmentId}`);
  await expect(shown(desk)).toHaveAccessibleName("A house with two doors");
  await expect.poll(() => isDrawn(desk)).toBe(true);
  await expectSound(desk, "the therapist's page with a picture");

  await phone.getByText("Earlier versions").click();
  await expect(
    phone.getByRole("listitem").getByRole("img").first(),
  ).toBeVisible();

  const address = await shown(phone).getAttribute("src");
  const inside = (page: Page) =>
    page.evaluate(
      (at) => fetch(at ?? "").then(({ status }) => status),
      address,
    );
  const strangers = await as("imani");
  await strangers.goto("/couples");
  expect(await inside(strangers)).toBe(404);
  expect(await inside(bens)).toBe(200);
});

test("it is taken away and brought back, by the keyboard alone", async ({
  care: { assignmentId },
  as,
}) => {
  const phone = await as("ana");
  await phone.goto(`/together/${assignmentId}`);
  await choose(phone).setInputFiles(await file("#aa8899"));
  await expect(shown(phone)).toBeVisible();

  await ours(phone).getByRole("button", { name: "Remove" }).press("Enter");
  await expect(shown(phone)).toHaveCount(0);
  await expect(choose(phone, "Choose or take a picture")).toBeFocused();
  await phone.getByRole("button", { name: "Undo" }).press("Enter");

  await expect(shown(phone)).toBeVisible();
  await saved(phone);
  await phone.reload();
  await expect.poll(() => isDrawn(phone)).toBe(true);
});

test("a picture that is chosen before the page is alive is taken once", async ({
  care: { assignmentId },
  as,
}) => {
  const phone = await as("ana");
  const come = await gotoLate(phone, `/together/${assignmentId}`);
  await choose(phone).setInputFiles(await file("#7799bb"));

  come();

  await expect.poll(() => isDrawn(phone)).toBe(true);
  await expect(ours(phone).getByRole("alert")).toHaveCount(0);
});

test("what cannot be taken says why, and a lost line keeps the choice", async ({
  care: { assignmentId },
  as,
}) => {
  const phone = await as("ana");
  await phone.goto(`/together/${assignmentId}`);

  await choose(phone).setInputFiles({
    name: "picture.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("not a picture at all"),
  });
  await expect(ours(phone).getByRole("alert")).toContainText(
    "We cannot read this as a picture.",
  );
  await expectSound(phone, "the page with a refused picture");
  await choose(phone).setInputFiles({
    name: "picture.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.alloc(10_000_001),
  });
  await expect(ours(phone).getByRole("alert")).toContainText("10 MB");

  await phone.context().setOffline(true);
  await choose(phone).setInputFiles(await file("#99aa88"));
  await expect(ours(phone).getByRole("alert")).toContainText(
    "Your picture is still chosen",
  );
  await phone.context().setOffline(false);
  await ours(phone).getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => isDrawn(phone)).toBe(true);
  await expect(ours(phone).getByRole("alert")).toHaveCount(0);
});

test("when both put one at once both are kept, and the later one chooses", async ({
  care: { assignmentId },
  as,
}) => {
  const [phone, bens] = [await as("ana"), await as("ben")];
  await phone.goto(`/together/${assignmentId}`);
  await bens.goto(`/together/${assignmentId}`);
  // Ana's is on its way while Ben's arrives.
  await phone.route("**/api/pictures?*", async (route) => {
    await choose(bens).setInputFiles(await file("#3344aa"));
    await expect(shown(bens)).toBeVisible();
    await saved(bens);
    // Her page has asked what is new since.
    await phone.waitForResponse(/hearJointAnswers/);
    await phone.waitForResponse(/hearJointAnswers/);
    await route.continue();
  });

  await choose(phone).setInputFiles(await file("#aa4433"));

  const two = phone.getByRole("region", { name: "Two pictures for" });
  await expect(two.getByRole("img")).toHaveCount(2);
  await expectSound(phone, "the page with two pictures");
  await two.getByRole("button", { name: /what you sent/ }).click();
  await expect(two).toHaveCount(0);
  await saved(phone);
  await expect(shown(bens)).toHaveAttribute(
    "src",
    (await shown(phone).getAttribute("src")) ?? randomUUID(),
  );
});
