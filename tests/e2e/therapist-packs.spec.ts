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

/** What another practice made of one that is shipped, and a programme that gives it. */
async function aPack() {
  const far = changed(
    asMadeElsewhere(prep, "F1", "far-prep"),
    "title: Before our session",
    "title: Before we meet on Tuesday",
  );
  const weeks = changed(WEEKS, "session-prep", "far-prep");
  const buffer = Buffer.from(await bytesOf([far, weeks, k6]));
  return { name: "far.zip", mimeType: "application/zip", buffer };
}

test("a pack is looked into, added whole, and handed on again", async ({
  as,
}) => {
  const page = await as("dana");
  await page.goto("/library");
  await page.getByRole("link", { name: "Packs" }).click();
  await page.waitForURL("/library/packs");
  await expectSound(page, "packs");

  const file = page.getByLabel("The file of the pack");
  await file.setInputFiles({
    name: "no.zip",
    mimeType: "application/zip",
    buffer: Buffer.from("no zip"),
  });
  await expect(page.getByText("This pack is refused")).toBeVisible();
  await expect(page.getByText(/could not be opened as a zip/)).toBeVisible();
  await expectSound(page, "a refused pack");

  await file.setInputFiles(await aPack());
  await expect(page.getByText("Before we meet on Tuesday")).toBeVisible();
  await expect(page.getByText(/reading age \d+/)).toBeVisible();
  await expectSound(page, "what is in a pack");
  await page.getByRole("button", { name: "Add to our library" }).click();
  await expect(page.getByText("Here already")).toBeVisible();

  await page.getByLabel("Before we meet on Tuesday").check();
  await page.getByLabel("Name of the pack").fill("Tuesdays");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the pack as a file" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("tuesdays.zip");
  await file.setInputFiles(await download.path());
  await expect(page.getByRole("heading", { name: "Tuesdays" })).toBeVisible();

  await page.goto("/library");
  await expect(
    page.getByRole("link", { name: /Before we meet on Tuesday/ }),
  ).toBeVisible();
});

test("what is missing is said where it was left out, and nothing typed is lost", async ({
  as,
}) => {
  const page = await as("dana");
  await page.goto("/library/packs");
  await page.getByLabel("Whose it is").fill("Harbor and friends");
  await page.getByRole("button", { name: "Save the pack as a file" }).click();

  await expect(page.getByText("Choose at least one.")).toBeVisible();
  await expect(
    page.getByText("Give it a name of 1 to 80 characters."),
  ).toBeVisible();
  await expect(page.getByLabel("Whose it is")).toHaveValue(
    "Harbor and friends",
  );
  await expectSound(page, "a pack that lacks something");
});
