import type { Page, Route } from "@playwright/test";

import { LETTER_INFO } from "@/server/keys/letter-rules";
import { expect, test } from "@/tests/support/e2e-care";
import { onDevice, SAVE } from "@/tests/support/e2e-device";
import { lies } from "@/tests/support/e2e-offline";
import {
  beginPrep,
  giveHomework,
  onMind,
  saveState,
} from "@/tests/support/e2e-partner";

const SCRIPTS = "**/_next/static/**/*.js";

/** The page comes whole, but for what seals words; returns how that comes after all. */
async function withoutSealing(page: Page) {
  let isLost = false;
  const lose = async (route: Route) => {
    const answer = await route.fetch();
    if (!(await answer.text()).includes(LETTER_INFO))
      return route.fulfill({ response: answer });
    isLost = true;
    return route.abort();
  };
  await page.route(SCRIPTS, lose);
  return {
    isLost: () => isLost,
    comes: () => page.unroute(SCRIPTS, lose),
  };
}

test("words that nothing could seal are not said to be saved on the phone", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const sealing = await withoutSealing(page);
  await beginPrep(page, id);
  await expect.poll(sealing.isLost).toBe(true);
  await page.route(SAVE, (route) => route.abort());

  await onMind(page).fill("He came in the rain");
  await expect(saveState(page)).toHaveText("Not sent yet. Keep this page open");
  expect(await onDevice(page, "the rain")).toMatchObject({
    words: 1,
    letters: 0,
    readable: false,
  });

  await sealing.comes();
  await expect(saveState(page)).toHaveText("Saved on this phone, will send", {
    timeout: 15_000,
  });
  expect(await onDevice(page, "the rain")).toMatchObject({
    words: 1,
    letters: 1,
    readable: false,
  });
});

test("whoever signs out is told that such words would be lost", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const me = await page.context().newPage();
  await me.goto("/me");
  const sealing = await withoutSealing(page);
  await beginPrep(page, id);
  await expect.poll(sealing.isLost).toBe(true);
  await page.context().route(SAVE, (route) => route.abort());
  await onMind(page).fill("He came in the rain");
  await expect(saveState(page)).toHaveText("Not sent yet. Keep this page open");

  await me.getByRole("button", { name: "Sign out" }).click();
  const dialog = me.getByRole("dialog", {
    name: "Some words are only on this phone",
  });
  await expect(dialog).toContainText("If you sign out now they are lost.");
  await dialog.getByRole("button", { name: "Stay" }).click();
  await expect(dialog).toBeHidden();
});

test("what is said under seal lies on no device, and it is not said that it did", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  // No sealed worksheet is given yet, so one that is given is made to be one.
  await page.route(`**/homework/${id}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      '\\"mode\\":\\"private\\"',
      '\\"mode\\":\\"sealed\\"',
    );
    expect(body).toContain('\\"sealed\\"');
    await route.fulfill({ response, body });
  });
  await beginPrep(page, id);
  await page.route(SAVE, (route) => route.abort());
  await onMind(page).fill("For one reader alone");
  await expect(saveState(page)).toHaveText("Not sent yet. Keep this page open");
  for (const store of ["words", "letters", "sheets"] as const)
    expect(await lies(page, store), store).toBe(0);

  await page.unroute(SAVE);
  await expect(saveState(page)).toHaveText("Saved", { timeout: 15_000 });
  for (const store of ["words", "letters", "sheets"] as const)
    expect(await lies(page, store), store).toBe(0);
});
