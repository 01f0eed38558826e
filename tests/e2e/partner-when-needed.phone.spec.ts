import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { counted } from "@/tests/support/e2e-late-scripts";
import { asOperator } from "@/tests/support/e2e-operator";
import { allWords, giveHomework, saveState } from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";

test.use({ viewport: { width: 390, height: 844 } });

const MESSAGE = "You always leave when I need you";
const KIND = "I feel lonely, because I need you near. Would you call?";

const minutesGoBy = (id: string, minutes: number) =>
  asOperator("e2e-minutes-script.ts", id, String(minutes));

const next = (page: Page) =>
  page.getByRole("button", { name: "Next", exact: true }).click();

const message = (page: Page) =>
  page.getByRole("textbox", { name: "What I want to send" });

async function writesOn(page: Page) {
  await next(page);
  for (const _tap of [1, 2, 3])
    await page.getByRole("button", { name: "One more" }).click();
  await next(page);
  await page.getByRole("radio", { name: "To be understood" }).check();
  await next(page);
  await next(page);
}

test("a message is closed for everybody, and lies folded once its time is over", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const given = { ...care, slug: "pause-24", sharing: "private" } as const;
  const id = await giveHomework(call, { ...given, who: "a" });
  const before = await as("ana");
  await before.route("https://www.weather.gov/**", (route) =>
    route.fulfill({ body: "Sunny", contentType: "text/plain" }),
  );
  await before.goto(`/homework/${id}`);
  await expect(before.getByRole("main")).toContainText(
    "except what is marked “Only you”",
  );
  await before.getByRole("button", { name: "Begin" }).click();
  await before.getByText("Who can help now").click();
  await expect(
    before.getByText("You don’t have to wait for your next session."),
  ).toBeVisible();
  await message(before).fill("You always");
  await expectSound(before, "the message");
  await before.reload();
  await expect(message(before)).toHaveValue("You always");
  await message(before).fill(MESSAGE);
  await expect(message(before)).toHaveValue(MESSAGE);
  await before.getByRole("link", { name: "Leave this site now" }).click();
  await before.waitForURL("https://www.weather.gov/");

  const phone = await as("anaAgain");
  const closings = counted(phone, "homework.submit");
  await phone.goto(`/homework/${id}`);
  await phone.getByRole("button", { name: "Back", exact: true }).click();
  await expect(message(phone)).toHaveValue(MESSAGE);
  await expect(saveState(phone)).toHaveText("Saved");
  await writesOn(phone);
  await expectSound(phone, "how long it rests");
  await phone.getByRole("button", { name: "Close it" }).dblclick();
  const closed = phone.getByRole("heading", { name: /^Closed until/ });
  await expect(closed).toContainText("tomorrow");
  expect(closings).toHaveLength(1);
  await expectSound(phone, "closed");
  for (const path of [`/homework/${id}`, "/today"]) {
    await phone.goto(path);
    await expect(phone.getByText(/Closed until/).first()).toBeVisible();
    expect(await allWords(phone)).not.toContain(MESSAGE);
  }
  const other = await as("ben");
  await other.goto("/today");
  expect(await allWords(other)).not.toContain("pause");

  await phone.goto(`/homework/${id}`);
  const until = (await closed.textContent()) ?? "";
  await phone
    .getByRole("link", { name: "Change how long it stays closed" })
    .click();
  const change = phone.getByRole("button", { name: "Change it" });
  await change.click();
  await expect(phone.getByText("Choose how long.")).toBeVisible();
  await expect(phone.getByText("Say in a few words why.")).toBeVisible();
  await expectSound(phone, "another length");
  await phone.getByRole("radio", { name: "2 hours" }).check();
  const why = phone.getByRole("textbox", { name: "Why do you change it?" });
  await why.fill("I am calmer already");
  await phone.context().setOffline(true);
  await change.click();
  await expect(phone.getByText("This could not be sent.")).toBeVisible();
  await expect(why).toHaveValue("I am calmer already");
  await phone.context().setOffline(false);
  const changes = counted(phone, "homework.changeWait");
  await change.dblclick();
  await expect(closed).not.toHaveText(until);
  expect(changes).toHaveLength(1);

  await minutesGoBy(id, 24 * 60);
  await phone.goto("/today");
  await expect(phone.getByRole("main")).toContainText("it is open again");
  await phone.getByRole("link", { name: "Carry on" }).click();
  const words = phone.getByText(MESSAGE);
  await expect(phone.getByText("Read it again")).toBeVisible();
  await expect(words).toBeHidden();
  await phone.getByText("Read it again").click();
  await expect(words).toBeVisible();
  await expectSound(phone, "open again");
  await next(phone);
  await phone.getByRole("textbox", { name: /I-sentence/ }).fill(KIND);
  await next(phone);
  await phone.getByRole("radio", { name: "Say it in person" }).check();
  await phone.getByRole("button", { name: "Finish", exact: true }).dblclick();
  const done = phone.getByRole("heading", { name: "Your part is done" });
  await expect(done).toBeVisible();
  await expect(phone.getByRole("main")).toContainText(
    "except what is marked “Only you”",
  );
  const read = JSON.stringify(
    await call("dana", "homework.getTwoSides", { assignmentId: id }),
  );
  expect(read).toContain(KIND);
  expect(read).toContain("I am calmer already");
  expect(read).not.toContain(MESSAGE);
});

/** Down to its end: what lies behind the bar of tabs is no target. */
const toTheEnd = (page: Page) =>
  page.evaluate(() => scrollTo(0, document.body.scrollHeight));

/** One pause looked at afterwards, to its end. */
async function logs(page: Page) {
  const yes = page.getByRole("radio", { name: "Yes", exact: true });
  await expect(yes).toHaveCount(4);
  for (const each of await yes.all()) await each.check();
  await next(page);
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  const done = page.getByRole("heading", { name: "Your part is done" });
  await expect(done).toBeVisible();
}

test("an entry is begun whenever it is needed, and a time to come back is its writer's alone", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const slug = "space-and-return-log";
  const given = { ...care, slug, sharing: "private", who: "a" } as const;
  const id = await giveHomework(call, given);
  const phone = await as("ana");
  await phone.goto(`/homework/${id}`);
  await phone.getByRole("button", { name: "Begin" }).click();
  await logs(phone);

  await phone.goto("/today");
  const needed = phone.getByRole("region", { name: "When you need it" });
  await needed.getByRole("link").click();
  await expect(phone.getByText("Finished")).toHaveCount(1);
  await toTheEnd(phone);
  await expectSound(phone, "the log");
  const starts = counted(phone, "homework.startEntry");
  const begin = phone.getByRole("button", { name: "Begin an entry" });
  await begin.dblclick();
  await phone.waitForURL(/\/homework\//);
  expect(starts).toHaveLength(1);
  const entry = phone.url();
  // Nothing was written: the next tap takes the same one up, and the log has no more.
  await phone.goto(`/entries/${id}`);
  await expect(phone.getByText("Finished")).toHaveCount(1);
  await begin.click();
  await phone.waitForURL(entry);

  await phone.goto(`/entries/${id}`);
  const remind = phone.getByRole("button", { name: "Remind me" });
  await remind.click();
  await expect(phone.getByText("Choose when you come back.")).toBeVisible();
  await phone.getByRole("radio", { name: "At another time" }).check();
  await remind.click();
  await expect(phone.getByText("Write the time.")).toBeVisible();
  await toTheEnd(phone);
  await expectSound(phone, "when one comes back");
  await phone.getByRole("radio", { name: "In 20 minutes" }).check();
  await phone.context().setOffline(true);
  await remind.click();
  await expect(phone.getByText("This could not be sent.")).toBeVisible();
  await phone.context().setOffline(false);
  await remind.click();
  await expect(
    phone.getByRole("heading", { name: /^You come back/ }),
  ).toBeVisible();
  await phone.goto("/today");
  await expect(needed).toContainText("You come back");
  const other = await as("ben");
  for (const path of ["/today", `/entries/${id}`]) {
    await other.goto(path);
    expect(await allWords(other)).not.toMatch(/You come back|Asking for space/);
  }

  await minutesGoBy(id, 21);
  await phone.reload();
  await toTheEnd(phone);
  await expectSound(phone, "the time has come");
  await phone
    .getByRole("region", { name: /You said you would be back/ })
    .getByRole("link", { name: "Go on" })
    .click();
  await phone.getByRole("button", { name: "I am back" }).click();
  await phone.waitForURL(entry);
  await phone.getByRole("button", { name: "Begin" }).click();
  await logs(phone);
  await phone.goto(`/entries/${id}`);
  await expect(phone.getByText("Finished")).toHaveCount(2);
  await expect(phone.getByText("I take space now")).toBeVisible();

  await call("dana", "homework.endEntries", { assignmentId: id, ended: true });
  await begin.click();
  await expect(
    phone.getByText("There are no new entries of this one any more."),
  ).toBeVisible();
  await phone.reload();
  await expect(phone.getByText("Dana has ended this")).toBeVisible();
  await call("dana", "homework.endEntries", { assignmentId: id, ended: false });
  await phone.reload();
  // As the server answers once the session is over.
  const over = { message: "Sign in", data: { code: "UNAUTHORIZED" } };
  await phone.route("**/homework.startEntry", (route) =>
    route.fulfill({ status: 401, json: { error: { json: over } } }),
  );
  const led = phone.waitForRequest(/\/sign-in\?ended/);
  await begin.click();
  await led;
});
