import { expect, test } from "@/tests/support/e2e-care";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";

test("a partner begins at one place, goes from part to part, stops and goes on, and the other learns nothing", async ({
  care: { coupleId },
  as,
  call,
}) => {
  await call("dana", "intake.send", {
    coupleId,
    papers: ["telehealth"],
    worksheets: ["individual-intake"],
    measures: ["sdqs"],
    values: {},
  });
  const ben = await as("ben");
  const bens = async () => {
    const seen: string[] = [];
    for (const address of ["/today", "/beginning"]) {
      await ben.goto(address);
      seen.push(await ben.locator("main").innerText());
    }
    return seen;
  };
  const before = await bens();

  const ana = await as("ana");
  await ana.goto("/today");
  await expect(
    ana.getByRole("heading", { name: "Getting started" }),
  ).toBeVisible();
  await expect(ana.getByText(/0 of 4 done/)).toBeVisible();
  await expectSoundDayAndNight(ana, "today with a beginning");
  await ana.getByRole("link", { name: "All parts" }).click();
  await expect(ana.getByRole("listitem")).toHaveCount(4);
  await expectSoundDayAndNight(ana, "all parts");

  await ana.getByRole("link", { name: /^Begin: Electronic/ }).click();
  await ana.getByLabel("Your name").fill("Ana Reyes");
  await ana.getByRole("checkbox").check();
  await ana.getByRole("button", { name: /I sign/ }).click();
  await ana.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await ana.keyboard.press("Enter");
  await expect(ana.getByText(/You signed this on/)).toBeVisible();
  await expect(ana.getByRole("link", { name: "1 of 4 done" })).toBeVisible();
  await expectSoundDayAndNight(ana, "a paper done, with the way on");

  await ana.goto("/beginning");
  await ana.getByRole("link", { name: /About you/ }).click();
  await ana.getByRole("button", { name: "Begin" }).click();
  await ana.getByLabel("Your legal name").fill("Ana Reyes");
  await expect(ana.getByText("Saved", { exact: true })).toBeVisible();
  await ana.goto("/beginning");
  await expect(
    ana.getByRole("link", { name: "Carry on: About you" }),
  ).toBeVisible();
  await expect(ana.getByText(/^Begun. About \d+ minutes left$/)).toBeVisible();

  expect(await bens()).toEqual(before);
});
