import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { draftOf } from "@/tests/support/e2e-device";
import { leftOnDevice } from "@/tests/support/e2e-left-behind";
import { allWords } from "@/tests/support/e2e-partner";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";

test.use({ serviceWorkers: "allow" });

const WORDS = "Sometimes I hide the car keys";

type Part = { kind: string; title: string; assignmentId: string };

/** Where no page of ours clears anything, on the same origin. */
const looksInto = async (page: Page) => {
  await page.goto("/api/health");
  return leftOnDevice(page);
};

const weather = (page: Page) =>
  page
    .context()
    .route("https://www.weather.gov/**", (route) =>
      route.fulfill({ body: "Sunny", contentType: "text/plain" }),
    );

const isNow = (page: Page, cookie: string) =>
  page.context().addCookies([
    {
      name: "holdfast",
      value: cookie,
      url: process.env.HOLDFAST_TEST_URL,
    },
  ]);

for (const how of ["leaves by the button", "is left lying"] as const) {
  test(`a phone taken in the middle of the intake tells nothing: it ${how}`, async ({
    care,
    as,
    call,
  }) => {
    test.slow();
    await call("dana", "intake.send", {
      coupleId: care.coupleId,
      papers: [],
      worksheets: ["individual-intake"],
      measures: [],
      values: {},
    });
    const { parts } = await call<{ parts: Part[] }>("ana", "intake.getOwn", {});
    const id = parts[0]?.assignmentId ?? "";
    const page = await as("ana");
    await weather(page);
    await page.goto("/today");
    await page.goto(`/homework/${id}`);
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByLabel("Your legal name").fill(WORDS);
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expect(page).toHaveTitle("Today");

    if (how === "leaves by the button") {
      await page.getByRole("link", { name: "Leave this site now" }).click();
      await page.waitForURL("https://www.weather.gov/");
      await page.goBack().catch(() => null);
      expect(await allWords(page)).not.toContain(WORDS);
      expect(await looksInto(page)).not.toContain(WORDS);
      await page.goto(`/homework/${id}`);
      await page.waitForURL(/sign-in/);
      await expectSoundDayAndNight(page, "signed out after leaving");
    }

    await isNow(page, care.cookies.ben);
    for (const address of [`/homework/${id}`, `/homework/${id}/answers`]) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(404);
      expect(await allWords(page)).not.toMatch(/hide the car|legal name/);
    }
    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ben");
    expect(await allWords(page)).not.toContain(WORDS);
    for (let back = 0; back < 4; back++) {
      await page.goBack().catch(() => null);
      expect(await allWords(page)).not.toContain(WORDS);
    }
    expect(await looksInto(page)).not.toContain(WORDS);

    await expect.poll(() => draftOf(call, id)).toEqual([WORDS]);
  });
}

test("a check that is taken over half way has left nothing to be read, and reached nobody", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const page = await as("ana");
  await page.goto("/help/tools/check-2");
  await page.getByRole("button", { name: "Yes, go on" }).click();
  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Open" }).click();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  const asked = /humiliated|afraid of|kicked/;
  expect(await allWords(page)).toMatch(asked);
  for (const row of await page.getByRole("main").getByRole("group").all())
    await row.getByRole("radio", { name: "Yes" }).check();

  await isNow(page, care.cookies.ben);
  await page.evaluate(() =>
    document.dispatchEvent(new Event("visibilitychange")),
  );
  await page.waitForURL(/today/);
  expect(await allWords(page)).not.toMatch(asked);
  for (let back = 0; back < 4; back++) {
    await page.goBack().catch(() => null);
    expect(await allWords(page)).not.toMatch(asked);
  }
  expect(await looksInto(page)).not.toMatch(asked);
  await page.goto("/help/tools/check-2");
  await expect(
    page.getByRole("heading", { name: "This part is for you alone" }),
  ).toBeVisible();
  expect(
    await call("dana", "safety.listAlerts", { coupleId: care.coupleId }),
  ).toEqual([]);
});
