import { expect, test } from "@/tests/support/e2e-care";
import { draftOf } from "@/tests/support/e2e-device";
import {
  allThatLies,
  cached,
  cut,
  mend,
  openForLater,
} from "@/tests/support/e2e-offline";
import { giveHomework, onMind, saveState } from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";

test.use({ serviceWorkers: "allow" });

const KEPT = "Saved on this phone, will send";
const TITLE = "Before our session";

test("opened once it is read and written in without a network, and goes out by itself, in order and once", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, {
    ...care,
    note: "From the harbour.",
    smaller: { words: "Only what is on your mind.", minutes: 1 },
  });
  const page = await as("ana");
  const context = page.context();
  await openForLater(page, id);
  await cut(context);
  await page.reload();
  await expect(page.getByRole("main")).toContainText(
    "Smaller version: Only what is on your mind. (1 min)",
  );
  await mend(context);
  await page.getByRole("button", { name: "Begin" }).click();
  await onMind(page).fill("Before the tunnel.");
  await expect(saveState(page)).toHaveText("Saved");

  await cut(context);
  await page.reload();
  await expect(onMind(page)).toHaveValue("Before the tunnel.");
  await expectSound(page, "a worksheet without a network");
  await onMind(page).press("End");
  await onMind(page).pressSequentially(" In the mid");
  await expect(saveState(page)).toHaveText(KEPT);
  await page.reload();
  await expect(onMind(page)).toHaveValue("Before the tunnel. In the mid");
  await onMind(page).press("End");
  await onMind(page).pressSequentially("dle of it.");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("checkbox", { name: "Family" }).check();
  await expect(saveState(page)).toHaveText(KEPT);
  await page.getByRole("button", { name: "Back" }).click();
  await expect(onMind(page)).toHaveValue(
    "Before the tunnel. In the middle of it.",
  );

  await page.getByRole("link", { name: /^Back to Today/ }).click();
  await expect(page.getByRole("main")).toContainText(
    "What you opened can be written in. The rest needs a network.",
  );
  await expect(page).toHaveTitle("Today");
  await expectSound(page, "today without a network");
  await page.getByRole("link", { name: "Help & safety" }).click();
  await expect(page.getByRole("link", { name: "Call 911" })).toBeVisible();
  await expectSound(page, "help without a network");
  await page.goto("/me");
  await page.getByRole("link", { name: TITLE }).click();
  await expect(page.getByRole("checkbox", { name: "Family" })).toBeChecked();

  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("homework.saveDraft"))
      sent.push(request.postData() ?? "");
  });
  await mend(context);
  await expect(saveState(page)).toHaveText("Saved");
  const words = ["Before the tunnel. In the middle of it.", ["family"]];
  expect(await draftOf(call, id)).toEqual(expect.arrayContaining(words));
  expect(sent.length).toBeGreaterThan(0);
  await page.waitForTimeout(2_000);
  expect(new Set(sent).size).toBe(sent.length);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Family" })).toBeChecked();
});

test("caches hold what was built and a page without a word, and a home screen says nothing", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, { ...care, note: "From the harbour." });
  const page = await as("ana");
  await openForLater(page, id);
  await page.goto("/today");
  await page.goto("/opened");
  await page.getByRole("link", { name: "Me", exact: true }).click();
  await page.goto(`/homework/${id}`);

  const addresses = await cached(page);
  expect(addresses).toContain("/offline");
  expect(
    addresses.filter(
      (path) => path !== "/offline" && !path.startsWith("/_next/static/"),
    ),
  ).toEqual([]);
  const lying = await allThatLies(page);
  for (const word of [TITLE, "harbour", "Dana", "Ana", "Ben", "therap"])
    expect(lying).not.toContain(word);
  expect(lying).not.toContain("key true");

  const browser = await page.context().newCDPSession(page);
  const { installabilityErrors } = await browser.send(
    "Page.getInstallabilityErrors",
  );
  // A test's window is a private one; nothing else stands in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([
    "in-incognito",
  ]);
  const { data, errors } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(data).toBeDefined();
  expect(JSON.parse(data ?? "")).toMatchObject({
    name: "Today",
    short_name: "Today",
    start_url: "/today",
    scope: "/",
    display: "standalone",
  });
  expect(data).not.toMatch(/holdfast|couple|therap|worksheet/i);
});

test("two devices: what each wrote while one had no network is offered on both", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const phone = await as("ana");
  const laptop = await as("ana");
  await openForLater(phone, id);
  await phone.getByRole("button", { name: "Begin" }).click();
  await onMind(phone).fill("The holidays");
  await expect(saveState(phone)).toHaveText("Saved");

  await cut(phone.context());
  await phone.reload();
  await onMind(phone).fill("On the phone, in the tunnel");
  await expect(saveState(phone)).toHaveText(KEPT);
  await laptop.goto(`/homework/${id}`);
  await laptop.getByRole("button", { name: "Back" }).click();
  await onMind(laptop).fill("On the laptop, at the table");
  await expect(saveState(laptop)).toHaveText("Saved");

  await phone.reload();
  await mend(phone.context());
  const versions = phone.getByRole("region", { name: /^Two versions of/ });
  for (const text of ["in the tunnel", "at the table"])
    await expect(versions).toContainText(text);
  await phone.reload();
  for (const text of ["in the tunnel", "at the table"])
    await expect(versions).toContainText(text);
  await versions.getByRole("button", { name: "Keep both" }).click();
  await expect(saveState(phone)).toHaveText("Saved");
  const both = await onMind(phone).inputValue();
  for (const text of ["in the tunnel", "at the table"])
    expect(both).toContain(text);
  await laptop.reload();
  await expect(onMind(laptop)).toHaveValue(both);
});

test("finishing waits for a network, and one that was cut in the middle is finished once", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const context = page.context();
  const next = page.getByRole("button", { name: "Next" });
  const finish = page.getByRole("button", { name: "Finish" });
  await openForLater(page, id);
  await cut(context);
  await page.reload();
  await page.getByRole("button", { name: "Begin" }).click();
  await onMind(page).fill("The holidays.");
  for (let step = 0; step < 4; step++) await next.click();
  await page.getByRole("radio", { name: "Yes" }).check();
  await finish.click();
  await expect(page.getByRole("main")).toContainText(
    "Finishing needs a network. All you wrote is kept.",
  );

  const ids: string[] = [];
  const order: string[] = [];
  page.on("request", (request) => {
    const verb = /homework\.(saveDraft|submit)$/.exec(request.url())?.[1];
    if (verb) order.push(verb);
  });
  await mend(context);
  await expect(saveState(page)).toHaveText("Saved");
  expect(order[0]).toBe("saveDraft");
  await page.route("**/homework.submit", async (route) => {
    ids.push(route.request().postDataJSON().json.submissionId);
    // It arrives; the tunnel begins before the answer.
    await route.fetch();
    await route.abort();
  });
  await finish.click();
  await expect.poll(() => ids.length).toBe(1);
  await cut(context);
  await expect(page.getByRole("main")).toContainText(
    "Finishing needs a network. All you wrote is kept.",
  );
  await page.reload();
  await expect(finish).toBeVisible();

  await page.unroute("**/homework.submit");
  page.on("request", (request) => {
    if (request.url().endsWith("homework.submit"))
      ids.push(request.postDataJSON().json.submissionId);
  });
  await mend(context);
  await finish.click();
  await expect(
    page.getByRole("heading", { name: "Your part is done" }),
  ).toBeVisible();
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
  expect(order.indexOf("submit")).toBeGreaterThan(order.indexOf("saveDraft"));
  await cut(context);
  await page.reload();
  await expect(page.getByRole("main")).toContainText(
    "This page needs a network. All you wrote is kept.",
  );
});
