import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { draftOf, SAVE } from "@/tests/support/e2e-device";
import {
  allWords,
  beginPrep,
  giveHomework,
  onMind,
  saveState,
} from "@/tests/support/e2e-partner";

type Care = { cookies: Record<"ben" | "anaAgain", string> };

/** Another tab of this browser is somebody else's now, and this one was not told. */
const signedInElsewhere = (page: Page, care: Care, who: "ben" | "anaAgain") =>
  page.context().addCookies([
    {
      name: "holdfast",
      value: care.cookies[who],
      url: process.env.HOLDFAST_TEST_URL,
    },
  ]);

/** Notes in this tab when its page goes out of sight, for after it has gone. */
const watchForHiding = (page: Page) =>
  page.evaluate(() => {
    const html = document.documentElement;
    new MutationObserver(() => {
      if (getComputedStyle(html).display === "none")
        sessionStorage.setItem("was-hidden", "yes");
    }).observe(html, { attributes: true });
  });

const wasHidden = (page: Page) =>
  page.evaluate(() => sessionStorage.getItem("was-hidden") === "yes");

const WORDS = "I am afraid of Ben";

test("signing out in one tab takes her words out of sight in every other, and loses none", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const me = await page.context().newPage();
  await me.goto("/me");
  await beginPrep(page, id);
  await page.route(SAVE, (route) => route.abort());
  await onMind(page).fill(WORDS);
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");
  await watchForHiding(page);

  await me.getByRole("button", { name: "Sign out" }).click();
  await me
    .getByRole("dialog")
    .getByRole("button", { name: "Sign out" })
    .click();

  await page.waitForURL(/sign-in/);
  expect(await wasHidden(page)).toBe(true);
  expect(await allWords(page)).not.toContain(WORDS);
  await page.goto("about:blank");
  await signedInElsewhere(page, care, "ben");
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ben");
  expect(await allWords(page)).not.toContain(WORDS);

  // A page that learns whose it is now moves by itself; an empty one does not.
  await page.goto("about:blank");
  await signedInElsewhere(page, care, "anaAgain");
  await page.unroute(SAVE);
  await page.goto("/today");
  await expect.poll(() => draftOf(call, id)).toEqual([WORDS]);
});

test("a tab that comes back into view while Ben is signed in shows nothing of Ana", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await beginPrep(page, id);
  await onMind(page).fill(WORDS);
  await expect(saveState(page)).toHaveText("Saved");
  await signedInElsewhere(page, care, "ben");
  await watchForHiding(page);

  await page.evaluate(() =>
    document.dispatchEvent(new Event("visibilitychange")),
  );

  await page.waitForURL(/today/);
  expect(await wasHidden(page)).toBe(true);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ben");
  expect(await allWords(page)).not.toContain(WORDS);
});

test("a page that the browser keeps for the way back is out of sight until it is known whose it is", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await beginPrep(page, id);

  await page.evaluate(() =>
    window.dispatchEvent(
      new PageTransitionEvent("pagehide", { persisted: true }),
    ),
  );
  await expect(page.locator("html")).toBeHidden();
  await signedInElsewhere(page, care, "ben");
  await page.evaluate(() =>
    window.dispatchEvent(
      new PageTransitionEvent("pageshow", { persisted: true }),
    ),
  );

  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(onMind(page)).toHaveCount(0);
});

test("what Ana types while Ben is signed in leaves the screen, and waits for her", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await beginPrep(page, id);
  await signedInElsewhere(page, care, "ben");

  await onMind(page).fill(WORDS);

  await page.waitForURL(/today/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ben");
  await page.goto("about:blank");
  await signedInElsewhere(page, care, "anaAgain");
  await page.goto("/today");
  await expect.poll(() => draftOf(call, id)).toEqual([WORDS]);
});
