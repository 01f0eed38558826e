import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { draftOf, onDevice, SAVE } from "@/tests/support/e2e-device";
import {
  beginPrep,
  giveHomework,
  onMind,
  saveState,
} from "@/tests/support/e2e-partner";

type Care = { cookies: Record<"ben" | "anaAgain", string> };

/** The same browser in the hands of whoever signs in next. */
async function signInAs(page: Page, care: Care, who: "ben" | "anaAgain") {
  const url = process.env.HOLDFAST_TEST_URL;
  await page
    .context()
    .addCookies([{ name: "holdfast", value: care.cookies[who], url }]);
}

/** Words typed while the line is down, also for what a page sends on its way out. */
async function typedInVain(page: Page, id: string, words: string) {
  await beginPrep(page, id);
  await page.context().setOffline(true);
  await onMind(page).fill(words);
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");
}

const sealedUp = { words: 0, letters: 1, readable: false };

test("somebody else who signs in on this phone finds nothing that opens, and Ana's words wait for her", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await typedInVain(page, id, "Not for Ben");

  await page.goto("about:blank");
  await page.context().setOffline(false);
  await signInAs(page, care, "ben");
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ben");
  await expect
    .poll(() => onDevice(page, "Not for Ben"))
    .toMatchObject(sealedUp);

  await signInAs(page, care, "anaAgain");
  await page.goto("/today");

  await expect.poll(() => draftOf(call, id)).toEqual(["Not for Ben"]);
  await expect.poll(() => onDevice(page, "")).toMatchObject({ letters: 0 });
});

test("signing out seals what could not be sent, and the next sign-in delivers it", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const context = page.context();
  const me = await context.newPage();
  await me.goto("/me");
  await beginPrep(page, id);
  await context.route(SAVE, (route) => route.abort());
  await onMind(page).fill("Said before signing out");
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");

  await me.getByRole("button", { name: "Sign out" }).click();
  const dialog = me.getByRole("dialog", {
    name: "Some words are only on this phone",
  });
  await expect(dialog).toContainText("nobody can read them here");
  await dialog.getByRole("button", { name: "Sign out" }).click();
  await me.waitForURL(/sign-in/);
  await page.close();
  await expect
    .poll(() => onDevice(me, "signing out"))
    .toMatchObject({ ...sealedUp, keys: 0 });

  await signInAs(me, care, "anaAgain");
  await beginPrep(me, id);

  await expect(onMind(me)).toHaveValue("Said before signing out");
  await context.unroute(SAVE);
  await expect
    .poll(() => draftOf(call, id))
    .toEqual(["Said before signing out"]);
});

test("leaving in a hurry without a line loses no word and leaves nothing that opens", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await page.route("https://www.weather.gov/**", (route) =>
    route.fulfill({ body: "Sunny", contentType: "text/plain" }),
  );
  await typedInVain(page, id, "He came in");
  await page.getByRole("link", { name: "Leave this site now" }).click();
  await page.waitForURL("https://www.weather.gov/");

  await page.context().setOffline(false);
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await expect
    .poll(() => onDevice(page, "He came in"))
    .toMatchObject({ ...sealedUp, keys: 0 });
  await signInAs(page, care, "anaAgain");
  await page.goto("/today");

  await expect.poll(() => draftOf(call, id)).toEqual(["He came in"]);
});

test("half an hour without a touch seals what lies on the phone until its writer is back", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await page.clock.install();
  await beginPrep(page, id);
  await page.route(SAVE, (route) => route.abort());
  await onMind(page).fill("Left on the table");
  await page.clock.runFor(3_000);
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");

  await page.clock.fastForward("31:00");

  await page.waitForURL(/sign-in|today/);
  await expect
    .poll(() => onDevice(page, "on the table"))
    .toMatchObject({ words: 0, readable: false });
  await signInAs(page, care, "anaAgain");
  await page.unroute(SAVE);
  await page.goto("/today");
  await expect.poll(() => draftOf(call, id)).toEqual(["Left on the table"]);
});
