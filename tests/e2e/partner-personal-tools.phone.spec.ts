import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { leftOnDevice } from "@/tests/support/e2e-left-behind";
import { allWords } from "@/tests/support/e2e-partner";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";
import { reflectionAnswers } from "@/tests/support/screen-answers";

test.use({ viewport: { width: 390, height: 844 } });

const next = (page: Page, name = "Next") =>
  page.getByRole("button", { name, exact: true }).click();

/** Past the question whether one is alone, and past the password. */
async function opens(page: Page, title: string) {
  await page.goto("/help");
  await page.getByRole("link", { name: "Personal tools" }).click();
  await page.getByRole("link", { name: title }).click();
  await expect(
    page.getByRole("heading", { name: "This part is for you alone" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Yes, go on" }).click();
  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
}

/** In every row of a question the same choice, but where it is said otherwise. */
async function inEachRow(page: Page, choice: string, other: object = {}) {
  const rows = page.getByRole("main").getByRole("group");
  for (const [at, row] of (await rows.all()).entries()) {
    const name = Object.entries(other).find(([place]) => Number(place) === at);
    await row.getByRole("radio", { name: name?.[1] ?? choice }).check();
  }
}

const TELLING = /humiliated|afraid|kicked|killing|hark|item_|positive/i;

test("a positive check on a phone looks like any other, and stays on no device", async ({
  as,
  call,
  care: { coupleId },
}) => {
  test.slow();
  const page = await as("ana");
  await page.goto("/help/tools/check-2");
  await expectSoundDayAndNight(page, "am I alone");
  await expect(page).toHaveTitle(/^(?!.*(safety|check)).*$/i);
  await opens(page, "Personal check 2");
  await expectSoundDayAndNight(page, "before the first question");
  await next(page, "Begin");
  await next(page);
  await expect(page.getByRole("main")).toContainText("Please answer this");
  await inEachRow(page, "No", { 1: "Yes" });
  await expectSoundDayAndNight(page, "the first questions");
  await next(page);
  await inEachRow(page, "No");
  await next(page);
  await inEachRow(page, "No");
  await next(page);
  expect(await leftOnDevice(page)).not.toMatch(TELLING);
  await expectSoundDayAndNight(page, "how it is for me");
  await page.getByRole("button", { name: "One more" }).click();
  await page.getByRole("button", { name: "One more" }).click();
  await next(page);
  await page.getByRole("radio", { name: "No children" }).check();
  await page.getByRole("radio", { name: "Safe", exact: true }).check();
  await next(page);
  await page.getByRole("radio", { name: "In here only" }).check();
  await next(page, "Send");
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expectSoundDayAndNight(page, "the end");
  expect(await allWords(page)).not.toMatch(/humiliated|alarm/);
  expect(await leftOnDevice(page)).not.toMatch(TELLING);

  await page.getByRole("link", { name: "Personal tools" }).click();
  await expect(page.getByRole("listitem")).toHaveText([
    /^Personal check 1/,
    /^Personal check 2/,
    /^Personal reflection 4/,
    /^What I sent here/,
  ]);
  await page.goto("/today");
  expect(await allWords(page)).not.toMatch(/Personal check/);
  const alerts = await call<{ code: string }[]>("dana", "safety.listAlerts", {
    coupleId,
  });
  expect(alerts.map(({ code }) => code)).toEqual(["IPV_POSITIVE"]);
});

test("thoughts of dying right now: help stands in the page at once, and again once it is sent", async ({
  as,
  call,
  care: { coupleId },
}) => {
  const ben = await as("ben");
  const bens = async () => {
    await ben.goto("/today");
    return ben.locator("body").innerText();
  };
  const before = await bens();
  const page = await as("ana");
  await opens(page, "Personal check 1");
  await next(page, "Begin");
  for (const said of ["Yes", "No", "No", "No", "Yes"]) {
    await page.getByRole("radio", { name: said, exact: true }).check();
    if (said === "Yes") {
      const card = page.getByRole("region", { name: /Thank you for telling/ });
      await expect(card).toContainText("988");
      await expect(card).toContainText("Nobody watches this page");
      await expect(card).toContainText("is told once you send this");
      await expectSoundDayAndNight(page, "help beside the question");
      await card.getByRole("button", { name: "Continue" }).click();
      await expect(card).toBeHidden();
    }
    await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await page.getByRole("radio", { name: /is not locked away/ }).check();
  await page.getByLabel(/reasons to live/).fill("My daughter");
  await expectSoundDayAndNight(page, "what is in reach");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const card = page.getByRole("region", { name: /Thank you for telling/ });
  await expect(card).toContainText("Your therapist has been told");
  await expect(card).toContainText("not yet verified");
  await expect(card.getByRole("link", { name: "Call now" })).toHaveAttribute(
    "href",
    "tel:988",
  );
  await expectSoundDayAndNight(page, "help after sending");
  await card.getByRole("button", { name: "I’m safe for now" }).click();
  await expect(card).toContainText("will read that you are safe for now");
  await card.getByRole("button", { name: "I need help now" }).click();
  await expect(card).toContainText("has been told that you need help");
  await expect(
    card.getByRole("button", { name: "I’m safe for now" }),
  ).toBeHidden();
  await expectSoundDayAndNight(page, "help was asked for");
  await card.getByLabel("Where are you now?").fill("At my sister’s");
  await card.getByRole("button", { name: "Tell my therapist" }).click();
  await expect(card).toContainText("has been told where you are");
  expect(await leftOnDevice(page)).not.toMatch(/sister|daughter/);
  await card.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();

  const alerts = await call<{ code: string; severity: string }[]>(
    "dana",
    "safety.listAlerts",
    { coupleId },
  );
  expect(alerts).toMatchObject([
    { code: "SI_ACUTE", severity: "critical" },
    { code: "SI_ACUTE", severity: "critical" },
  ]);
  expect(await bens()).toBe(before);
});

test("what is left is gone, what is told is kept, and a page read anew begins anew", async ({
  as,
  call,
  care: { coupleId },
}) => {
  const page = await as("ana");
  await opens(page, "Personal check 2");
  await next(page, "Begin");
  await inEachRow(page, "Yes");
  await page.reload();
  await expect(
    page.getByRole("heading", { name: "This part is for you alone" }),
  ).toBeVisible();
  const raised = () =>
    call<{ code: string }[]>("dana", "safety.listAlerts", { coupleId });
  expect(await raised()).toEqual([]);

  await page.getByRole("button", { name: "Yes, go on" }).click();
  await next(page, "Begin");
  await inEachRow(page, "No");
  await page.getByRole("button", { name: /save and tell/ }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect((await raised()).map(({ code }) => code)).toEqual(["NEEDS_TALK"]);
});

test("leaving from the middle of it leads to the weather and back to nothing", async ({
  as,
}) => {
  const page = await as("ana");
  await page.route("https://www.weather.gov/**", (route) =>
    route.fulfill({ body: "Sunny", contentType: "text/plain" }),
  );
  await opens(page, "Personal check 2");
  await next(page, "Begin");
  await inEachRow(page, "Yes");
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.waitForURL("https://www.weather.gov/");
  await page.goBack().catch(() => null);
  expect(await allWords(page)).not.toMatch(/humiliated|Personal check/);
});

test("what was sent opens with the password, is on no device, and the page looks the same for both", async ({
  as,
  call,
}) => {
  test.slow();
  await call("ana", "safety.sendScreen", {
    tool: "reflection-4",
    isWhole: true,
    submissionId: crypto.randomUUID(),
    answers: reflectionAnswers({ who_knows: "My sister knows." }),
  });
  const shown: string[] = [];
  for (const who of ["ana", "ben"] as const) {
    const page = await as(who);
    await page.goto("/help/tools/sent");
    await expect(
      page.getByRole("heading", { name: "This part is for you alone" }),
    ).toBeVisible();
    await expectSoundDayAndNight(page, `before the password, ${who}`);
    shown.push(await page.getByRole("main").innerHTML());
    await page.getByRole("button", { name: "Yes, go on" }).click();
    const dialog = page.getByRole("dialog", { name: "Is it you?" });
    await dialog.getByLabel("Password").fill(PASSWORD);
    await dialog.getByRole("button", { name: "Open" }).click();
    await expect(
      page.getByRole("heading", { name: "What I sent here" }),
    ).toBeFocused();
    await expect(page.getByRole("main")).toContainText(
      who === "ana" ? "My sister knows." : "Nothing was sent.",
    );
    await expectSoundDayAndNight(page, `what was sent, ${who}`);
    expect(await leftOnDevice(page)).not.toMatch(/sister|separat/i);
    await page.getByRole("button", { name: "Close it again" }).click();
    await expect(page.getByRole("main")).not.toContainText("My sister");
  }
  expect(shown[0]).toBe(shown[1]);
});
