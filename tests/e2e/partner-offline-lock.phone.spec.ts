import { expect, test } from "@/tests/support/e2e-care";
import { draftOf } from "@/tests/support/e2e-device";
import {
  allThatLies,
  cut,
  goTo,
  lies,
  mend,
  openForLater,
  restedFor,
} from "@/tests/support/e2e-offline";
import {
  allWords,
  giveHomework,
  onMind,
  saveState,
} from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";

test.use({ serviceWorkers: "allow" });

const SECRET = "A sentence for Dana alone";
const TITLE = "Before our session";
const SIGNED_OUT =
  "What you typed waits sealed and goes out when you sign in again.";

test("after half an hour without a touch the phone shows nothing and opens nothing, and what was typed goes out when its writer signs in", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, { ...care, note: "From the harbour." });
  const page = await as("ana");
  const context = page.context();
  await openForLater(page, id);
  await page.getByRole("button", { name: "Begin" }).click();
  await cut(context);
  await page.reload();
  await onMind(page).fill(SECRET);
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");
  // The app is closed, and nobody touches the phone.
  await goTo(page, "about:blank");
  await goTo(page, "/offline");
  await restedFor(page, 31);

  for (const path of [`/homework/${id}`, "/today", "/help", "/sign-in"]) {
    await goTo(page, path);
    await expect(page.getByRole("main")).toContainText(SIGNED_OUT);
    await expect(page).toHaveTitle("Today");
    const shown = await allWords(page);
    for (const word of [TITLE, SECRET, "harbour", "Dana", "Ana", "Ben"])
      expect(shown, `${path} shows ${word}`).not.toContain(word);
  }
  await expectSound(page, "signed out without a network");
  for (const store of ["keys", "words", "sheets", "sendings"] as const)
    expect(await lies(page, store), store).toBe(0);
  expect(await lies(page, "letters")).toBe(1);
  const lying = await allThatLies(page);
  for (const word of [TITLE, SECRET, "harbour", id])
    expect(lying).not.toContain(word);

  // Ben signs in on it: nothing of hers is shown or sent in his name.
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));
  const signedIn = async (who: "ben" | "anaAgain") => {
    await context.clearCookies();
    await context.addCookies([
      { name: "holdfast", value: care.cookies[who], url: page.url() },
    ]);
  };
  await signedIn("ben");
  await mend(context);
  await goTo(page, "/today");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ben");
  await expect.poll(() => sent.join(" ")).toContain("letters");
  expect(sent.join(" ")).not.toContain(SECRET);
  expect(await allWords(page)).not.toContain(SECRET);
  expect(await draftOf(call, id)).toEqual([]);
  expect(await lies(page, "letters")).toBe(1);

  await goTo(page, "/sign-in");
  await signedIn("anaAgain");
  await goTo(page, "/today");
  await expect.poll(() => draftOf(call, id)).toEqual([SECRET]);
  await expect.poll(() => lies(page, "letters")).toBe(0);
});

test("whoever finds the page still open after half an hour opens nothing by touching it", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await openForLater(page, id);
  await page.getByRole("button", { name: "Begin" }).click();
  await cut(page.context());
  await page.reload();
  await onMind(page).fill(SECRET);
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");
  // As after a reload, so that the next touch is one that counts.
  await page.reload();
  await expect(onMind(page)).toHaveValue(SECRET);
  await restedFor(page, 31);

  await page.getByRole("main").click({ position: { x: 2, y: 2 } });
  await expect(page.getByRole("main")).toContainText(SIGNED_OUT);
  expect(await lies(page, "keys")).toBe(0);
  expect(await lies(page, "letters")).toBe(1);
  expect(await allThatLies(page)).not.toContain(SECRET);
});

test("leaving without a network shows nothing, and ends the session with the next line there is", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const context = page.context();
  await openForLater(page, id);
  await page.getByRole("button", { name: "Begin" }).click();
  await cut(context);
  await page.reload();
  await onMind(page).fill(SECRET);
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");
  await page.getByRole("link", { name: "Leave this site now" }).click();
  await expect.poll(() => page.url()).not.toContain("homework");

  await goTo(page, `/homework/${id}`);
  await expect(page.getByRole("main")).toContainText(SIGNED_OUT);
  expect(await allThatLies(page)).not.toContain(SECRET);
  expect(await lies(page, "keys")).toBe(0);

  await mend(context);
  await goTo(page, "/today");
  await page.waitForURL(/sign-in/);
  await expect(
    call("ana", "homework.getAssignment", { assignmentId: id }),
  ).rejects.toThrow();
});

test("leaving with a network still ends the session at once, and signing out leaves the shell alone", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const context = page.context();
  await context.route("https://www.weather.gov/**", (route) =>
    route.fulfill({ body: "Sunny", contentType: "text/plain" }),
  );
  await openForLater(page, id);
  await page.getByRole("link", { name: "Leave this site now" }).click();
  await page.waitForURL("https://www.weather.gov/");
  // The request that ends it outlives the page, and is on its way when the next one is there.
  await expect(() =>
    expect(
      call("ana", "homework.getAssignment", { assignmentId: id }),
    ).rejects.toThrow(),
  ).toPass({ timeout: 5_000 });

  await context.clearCookies();
  await context.addCookies([
    {
      name: "holdfast",
      value: care.cookies.anaAgain,
      url: test.info().project.use.baseURL ?? "",
    },
  ]);
  await openForLater(page, id);
  await page.goto("/me");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/sign-in/);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => caches.has("leave-owed")))
    .toBe(false);
  await cut(context);
  await page.goto(`/homework/${id}`);
  await expect(page.getByRole("main")).toContainText(SIGNED_OUT);
});
