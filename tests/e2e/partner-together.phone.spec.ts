import { expect, test } from "@/tests/support/e2e-care";
import { onDevice } from "@/tests/support/e2e-device";
import { saveState } from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";
import { anOpenMap, namedTogether } from "@/tests/support/e2e-together";

test.slow();

const NAME = "Name of our loop";
const SIGNAL = "Our stop sign";

test("what the other writes arrives by itself, and never in the box that is typed in", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await anOpenMap(call, care);
  const write = (who: "ben" | "dana", question: string, value: string) =>
    call(who, "homework.saveJointAnswer", {
      assignmentId,
      question,
      value,
      base: 0,
    });
  const [phone, desk] = [await as("ana"), await as("dana")];
  await phone.goto(`/opened/${assignmentId}`);
  await desk.goto(`/couples/${care.coupleId}/homework/${assignmentId}`);
  const name = phone.getByLabel(NAME);
  await name.focus();

  await write("ben", "name", "The knocking");
  await write("dana", "signal", "Hand flat on the table");

  await expect(desk.getByLabel(NAME)).toHaveValue("The knocking");
  await expect(phone.getByLabel(SIGNAL)).toHaveValue("Hand flat on the table");
  await expect(name).toHaveValue("");
  await expect(name).toBeFocused();
  await phone.getByLabel(SIGNAL).focus();
  await expect(name).toHaveValue("The knocking");
});

test("leaving in a hurry without a line loses no word of what is written together", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await anOpenMap(call, care);
  const page = await as("ana");
  await page.route("https://www.weather.gov/**", (route) =>
    route.fulfill({ body: "Sunny", contentType: "text/plain" }),
  );
  await page.goto(`/opened/${assignmentId}`);
  // What seals words comes with the first touch.
  await page.getByLabel(NAME).fill("The");
  await expect(saveState(page)).toHaveText("Saved");
  await page.context().setOffline(true);
  await page.getByLabel(NAME).fill("The closed door");
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");
  await page.getByRole("link", { name: "Leave this site now" }).click();
  await page.waitForURL("https://www.weather.gov/");

  await page.context().setOffline(false);
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await expect
    .poll(() => onDevice(page, "The closed door"))
    .toMatchObject({ words: 0, keys: 0, letters: 1, readable: false });
  await page.context().addCookies([
    {
      name: "holdfast",
      value: care.cookies.anaAgain,
      url: process.env.HOLDFAST_TEST_URL,
    },
  ]);
  await page.goto("/today");

  await expect
    .poll(() => namedTogether(call, assignmentId))
    .toMatchObject({ value: "The closed door" });
  await expect.poll(() => onDevice(page, "")).toMatchObject({ letters: 0 });
});

test("with a line the last word goes with Leave itself", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await anOpenMap(call, care);
  const page = await as("ana");
  await page.route("https://www.weather.gov/**", (route) =>
    route.fulfill({ body: "Sunny", contentType: "text/plain" }),
  );
  await page.goto(`/opened/${assignmentId}`);
  await page.getByLabel(NAME).fill("The kn");
  await page.getByLabel(NAME).pressSequentially("ocking");
  for (const _press of [1, 2, 3]) await page.keyboard.press("Shift");
  await page.waitForURL("https://www.weather.gov/");

  await expect
    .poll(() => namedTogether(call, assignmentId))
    .toMatchObject({ value: "The knocking" });
});

test("each is asked alone afterwards, and only their therapist reads it", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await anOpenMap(call, care);
  const phone = await as("ana");
  await phone.goto(`/opened/${assignmentId}`);
  await phone.getByRole("link", { name: "Finish" }).click();
  await expect(
    phone.getByRole("heading", { level: 1, name: "Finish" }),
  ).toBeVisible();
  await phone.getByRole("radio", { name: "Partly" }).check();
  await expect(phone.getByText("Your answer is with Dana.")).toBeVisible();
  await expectSound(phone, "the page to finish");
  const alone = phone.getByLabel(
    "Anything you want only your therapist to know?",
  );
  await alone.fill("I said the easy half.");
  await phone.reload();
  await expect(alone).toHaveValue("I said the easy half.");
  await phone.getByRole("button", { name: "Send to Dana" }).click();
  await expect(phone.getByText("Sent. It is with Dana")).toBeVisible();
  await expect(alone).toHaveValue("");
  await phone.reload();
  await expect(phone.getByRole("radio", { name: "Partly" })).not.toBeChecked();
  await expect(alone).toHaveValue("");

  const desk = await as("dana");
  await desk.goto("/day");
  const news = desk.getByRole("region", { name: "Came in" });
  await expectSound(desk, "Today");
  await news
    .getByRole("link", { name: /^Ana said something alone after/ })
    .click();
  await desk.waitForURL(/#afterwards$/);
  const said = desk.getByRole("region", { name: "Said alone afterwards" });
  await expect(said).toContainText("I said the easy half.");
  await expect(said).toContainText("Could partly answer freely");
  await expect(said).toContainText("Ana and you");
  await expectSound(desk, "the page of the worksheet");

  const bens = await as("ben");
  for (const path of ["", "/finish"]) {
    await bens.goto(`/opened/${assignmentId}${path}`);
    await expect(bens.getByRole("main")).not.toContainText("the easy half");
  }
});
