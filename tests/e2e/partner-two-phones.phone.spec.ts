import { expect, test } from "@/tests/support/e2e-care";
import { giveHomework } from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";

test.slow();

test("two phones come to the same minute, and either can say not today", async ({
  care,
  as,
  call,
}) => {
  await giveHomework(call, {
    coupleId: care.coupleId,
    slug: "one-minute-gaze",
  });
  const [ana, ben] = [await as("ana"), await as("ben")];
  for (const phone of [ana, ben]) {
    await phone.goto("/today");
    await phone
      .getByRole("link", { name: /One minute, eyes and hands/ })
      .or(phone.getByRole("link", { name: "Begin" }))
      .first()
      .click();
    await expect(
      phone.getByRole("heading", { level: 1, name: /One minute/ }),
    ).toBeVisible();
  }
  const of = (phone: typeof ana, name: string) =>
    phone.getByRole("group", { name }).first();

  await of(ana, "Ana").getByText("I want to do this now").click();
  await of(ben, "Ben").getByText("Not today").click();
  for (const phone of [ana, ben]) {
    await expect(
      phone.getByRole("heading", { name: "Another time" }),
    ).toBeVisible();
    await expect(phone.getByText("Hands only, eyes closed")).toBeHidden();
  }
  await expectSound(ana, "another time, on a phone");

  await of(ben, "Ben").getByText("I want to do this now").click();
  for (const phone of [ana, ben]) {
    await expect(phone.getByText("Hands only, eyes closed")).toBeVisible();
    await expect(
      phone.getByRole("heading", { name: "Another time" }),
    ).toBeHidden();
  }
  await ben.getByText("Hands only, eyes closed").click();
  await expect(
    ana.getByRole("radio", { name: "Hands only, eyes closed" }),
  ).toBeChecked();
  await ana.getByText("20 seconds").click();
  await ana.getByRole("button", { name: "Start", exact: true }).click();
  await expect(ana.getByRole("button", { name: "Stop" })).toBeVisible();
  await ana.getByRole("button", { name: "Stop" }).click();
  await expectSound(ana, "the minute, on a phone");

  await ana.getByRole("link", { name: "My part" }).click();
  await expect(ana).toHaveURL(/\/homework\//);
});

test("dates are planned on two phones at once, without a line no word is lost, and either finishes", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await giveHomework(call, {
    coupleId: care.coupleId,
    slug: "dates-plan",
    sharing: "shared",
  });
  const [ana, ben] = [await as("ana"), await as("ben")];
  for (const phone of [ana, ben]) {
    await phone.goto(`/together/${assignmentId}`);
    await phone.waitForLoadState("networkidle");
  }
  await ana.getByLabel("What we do").fill("A walk by the river");
  await expect(ben.getByLabel("What we do")).toHaveValue("A walk by the river");
  await ben.getByLabel("Day", { exact: true }).fill("2026-12-04");
  await ana.getByLabel("What we do").blur();
  await expect(ana.getByText(/invites$/)).toBeVisible();

  await ben.context().setOffline(true);
  await ben.getByLabel("Thank you for").last().fill("for asking me");
  await expect(
    ben.getByText("Saved on this phone, will send").first(),
  ).toBeVisible();
  await ben.context().setOffline(false);
  await expect(ana.getByLabel("Thank you for").last()).toHaveValue(
    "for asking me",
  );

  const [file] = await Promise.all([
    ana.waitForEvent("download"),
    ana.getByRole("link", { name: "Put the days into my calendar" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("plans.ics");
  await expectSound(ana, "dates planned together, on a phone");

  await ana.getByRole("button", { name: "We are finished" }).click();
  await expect(ana).toHaveURL(/\/opened\//);
  await expect(ana.getByLabel("What we do")).toHaveValue("A walk by the river");
  await ben.getByRole("button", { name: "We are finished" }).click();
  await expect(ben).toHaveURL(/\/opened\//);
  await ben.getByRole("link", { name: "Finish" }).click();
  await expect(ben.getByText("How much did I enjoy it?")).toBeVisible();
  await expectSound(ben, "asked alone after dates");
});
