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
  const content = page.getByRole("region", { name: "Add a pack" });
  await expect(content).toContainText("Before we meet on Tuesday");
  await expect(content).toContainText(/reading age \d+/);
  const row = (name: string) =>
    content.getByRole("listitem").filter({ hasText: name });
  await expect(row("K6")).toContainText("Here already");
  await expect(row("Two weeks")).not.toContainText("Here already");
  await expectSound(page, "what is in a pack");
  await page.getByRole("button", { name: "Add to our library" }).click();
  await expect(
    page.getByText("1 worksheet and 1 programme added to your library."),
  ).toBeVisible();
  await expect(row("Two weeks")).toContainText("Here already");
  await expect(row("Before we meet")).toContainText("Here already");

  await page.getByLabel("Before we meet on Tuesday").check();
  await page.getByLabel("Name of the pack").fill("Tuesdays");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("tuesdays.zip");
  await file.setInputFiles(await download.path());
  await expect(page.getByRole("heading", { name: "Tuesdays" })).toBeVisible();

  await page.goto("/library/programmes");
  const programmes = page.getByRole("region", { name: "Your practice’s" });
  await expect(programmes).toContainText("First by Harbor, CC-BY-4.0.");
  await programmes.getByText("2 steps").click();
  await expect(programmes).toContainText("Before we meet on Tuesday");
  await expectSound(page, "a programme from a pack");

  await page.goto("/library");
  await expect(
    page.getByRole("link", { name: /Before we meet on Tuesday/ }),
  ).toBeVisible();
});

test("a programme is handed on with what it gives, and a worksheet as a questionnaire", async ({
  as,
}) => {
  const page = await as("dana");
  await page.goto("/library/packs");
  await page.getByText("Programmes that every Holdfast has").click();
  await page.getByLabel("Parts in the two of us").check();
  await page.getByLabel("Name of the pack").fill("Parts");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const pack = await saved;
  expect(pack.suggestedFilename()).toBe("parts.zip");
  await expect(
    page.getByText(/What the others need was taken along/),
  ).toBeVisible();
  await page
    .getByLabel("The file of the pack")
    .setInputFiles(await pack.path());
  await expect(
    page
      .getByText("All of it is here already")
      .or(page.getByRole("button", { name: "Add to our library" })),
  ).toBeVisible();
  await expectSound(page, "a pack of a programme");

  await page.getByLabel("As what").selectOption("fhir");
  await page.getByRole("button", { name: "Save as a file" }).click();
  await expect(
    page.getByText(/FHIR has no form for a programme/),
  ).toBeVisible();
  await page.getByLabel("Parts in the two of us").uncheck();
  await page.getByText("Worksheets that every Holdfast has").click();
  await page.getByLabel("Weekly pulse", { exact: true }).check();
  const told = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const questionnaire = await told;
  expect(questionnaire.suggestedFilename()).toBe("parts.json");
  await page
    .getByLabel("The file of the pack")
    .setInputFiles(await questionnaire.path());
  await expect(
    page.getByRole("heading", { name: "Weekly pulse" }),
  ).toBeVisible();
});

test("a measure that this Holdfast has not is refused by file, line and reason, and so is all of the pack", async ({
  as,
}) => {
  const page = await as("dana");
  const strange = {
    path: "measures/k6-ours.yaml",
    text: changed(k6, "slug: k6", "slug: k6-ours").text,
  };
  const bytes = await bytesOf([
    asMadeElsewhere(prep, "F2", "odd-prep"),
    strange,
  ]);
  await page.goto("/library/packs");
  await page.getByLabel("The file of the pack").setInputFiles({
    name: "odd.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(bytes),
  });

  await expect(page.getByText("This pack is refused")).toBeVisible();
  await expect(
    page.getByText(/measures\/k6-ours\.yaml, line \d/),
  ).toBeVisible();
  await expect(page.getByText(/has no measure "k6-ours"/)).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Add to our library" }),
  ).toBeHidden();
  await expectSound(page, "a pack with a strange measure");
});

test("what is missing is said where it was left out, and nothing typed is lost", async ({
  as,
}) => {
  const page = await as("dana");
  await page.goto("/library/packs");
  await page.getByLabel("Whose it is").fill("Harbor and friends");
  await page.getByRole("button", { name: "Save as a file" }).click();

  await expect(page.getByText("Choose at least one.")).toBeVisible();
  await expect(
    page.getByText("Give it a name of 1 to 80 characters."),
  ).toBeVisible();
  await expect(page.getByLabel("Whose it is")).toHaveValue(
    "Harbor and friends",
  );
  await expectSound(page, "a pack that lacks something");
});
