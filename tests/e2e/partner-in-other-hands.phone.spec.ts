import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { allWords, giveHomework } from "@/tests/support/e2e-partner";
import { PASSWORD } from "@/tests/support/password";

const SECRET = "A sentence for Dana alone";

test("with the phone in Ben's hand nothing private can be reread and nothing moves towards sharing", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, { ...care, slug: "are-you-there" });
  await finishPart(call, "ana", id, {
    answers: areYouThereAnswers({ moment: "The rain.", alone: SECRET }),
    choice: "private",
  });
  const page = await as("ana");
  await page.goto(`/homework/${id}`);
  await page.getByRole("link", { name: "Read what you wrote" }).click();
  await expect(page.getByRole("figure")).toContainText("The rain.");
  expect(await allWords(page)).not.toContain(SECRET);
  await page.getByRole("button", { name: "Read all you wrote" }).click();
  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await dialog.getByLabel("Password").fill("a guess of Ben’s");
  await dialog.getByRole("button", { name: "Read it" }).click();
  await expect(dialog).toContainText("This is not your password.");
  expect(await allWords(page)).not.toContain(SECRET);
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await page.goto(`/homework/${id}/choice`);
  for (const each of await page.getByRole("radio").all()) {
    await expect(each).not.toBeChecked();
  }
  for (const choice of ["Share", "Let’s open it in session"]) {
    await page.getByRole("radio", { name: choice }).check();
    await page.getByRole("button", { name: "Save my choice" }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  }
  await page.goto(`/homework/${id}`);
  await page
    .getByRole("button", { name: "Change an answer or take it back" })
    .click();
  await expect(dialog).toBeVisible();
  const { sides } = await call<{ sides: { a: { choice: string } } }>(
    "dana",
    "homework.getTwoSides",
    { assignmentId: id },
  );
  expect(sides.a.choice).toBe("private");
  await expect(
    call("ana", "homework.ownAnswers", { assignmentId: id }),
  ).rejects.toThrow("Confirm your password");
});

test("with the password one rereads, changes the choice, and takes it back to change an answer", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, { ...care, slug: "are-you-there" });
  await finishPart(call, "ana", id, {
    answers: areYouThereAnswers({ moment: "The rain.", alone: SECRET }),
    choice: "private",
  });
  const page = await as("ana");
  await page.goto(`/homework/${id}/answers`);
  await page.getByRole("button", { name: "Read all you wrote" }).click();
  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByLabel("Password").press("Enter");
  await expect(page.getByRole("main")).toContainText(SECRET);

  await page.goto(`/homework/${id}/choice`);
  await page.getByRole("radio", { name: "Share" }).check();
  await page.getByRole("button", { name: "Save my choice" }).click();
  await expect(
    page.getByRole("heading", { name: "Your part is done" }),
  ).toBeVisible();

  await page
    .getByRole("button", { name: "Change an answer or take it back" })
    .click();
  await expect(page.getByRole("heading", { name: "Finish" })).toBeVisible();
  await expect(
    page.getByRole("textbox", {
      name: /Anything you want only your therapist to know/,
    }),
  ).toHaveValue(SECRET);
});

for (const way of ["the button", "Shift three times"] as const) {
  test(`leaving by ${way}: Back shows nothing, and the session is over`, async ({
    care,
    as,
    call,
  }) => {
    const id = await giveHomework(call, care);
    const page = await as("ana");
    await page.route("https://www.weather.gov/**", (route) =>
      route.fulfill({ body: "Sunny", contentType: "text/plain" }),
    );
    await page.goto("/today");
    await page.goto(`/homework/${id}`);
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("textbox").fill(SECRET);
    await expect(page).toHaveTitle("Today");

    if (way === "the button") {
      await page.getByRole("link", { name: "Leave this site now" }).click();
    } else {
      await page.getByRole("heading", { level: 1 }).click();
      for (let tap = 0; tap < 3; tap++) await page.keyboard.press("Shift");
    }
    await page.waitForURL("https://www.weather.gov/");

    await page.goBack();
    expect(await allWords(page)).not.toContain(SECRET);
    // Read where no page of ours clears anything: Leave has done it before it left.
    await page.goto("/api/health");
    const left = () =>
      page.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name);
        if (!names.includes("holdfast")) return 0;
        const opening = indexedDB.open("holdfast");
        const db = await new Promise<IDBDatabase>((done) => {
          opening.onsuccess = () => done(opening.result);
        });
        const counting = db.transaction("keys").objectStore("keys").count();
        return new Promise<number>((done) => {
          counting.onsuccess = () => done(counting.result);
        });
      });
    expect(await left()).toBe(0);
    await page.goto("/today");
    await page.waitForURL(/sign-in/);
  });
}
