import {
  anOpenLoved,
  doesOne,
  nextMorningComes,
  TOUCH,
  WISHES,
} from "@/tests/support/e2e-acts";
import { expect, test } from "@/tests/support/e2e-care";
import { allWords } from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";

test("what the other asked for is taken up with one tap and given back with another", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const assignmentId = await anOpenLoved(call, care);
  const phone = await as("ben");
  await phone.goto(`/opened/${assignmentId}`);
  const anas = phone.locator(".wants li", { hasText: WISHES.ana });
  await expect(
    phone.getByText("Dana can see what you pick, Ana cannot."),
  ).toBeVisible();
  // Her wish for touch was not released, and his own wishes are hers to take up.
  await expect(phone.getByText(TOUCH)).toHaveCount(0);
  await expect(
    phone.locator(".wants li", { hasText: WISHES.ben }).getByRole("button"),
  ).toHaveCount(0);
  await expectSound(phone, "before a pick");

  await anas.getByRole("button", { name: "I’ll try this" }).click();
  await expect(anas.getByRole("status")).toHaveText(
    "You picked this. It waits for you under Today.",
  );
  await expectSound(phone, "after a pick");
  await anas.getByRole("button", { name: "Take it back" }).click();
  await expect(
    anas.getByRole("button", { name: "I’ll try this" }),
  ).toBeVisible();

  await anas.getByRole("button", { name: "I’ll try this" }).click();
  await expect(anas.getByRole("status")).toBeVisible();
  await phone.goto("/today");
  await expect(phone.getByRole("heading", { name: WISHES.ana })).toBeVisible();
  const others = await as("ana");
  await others.goto("/today");
  expect(await allWords(others)).not.toContain("small act");
});

test("the tap says beforehand whom it tells and when, and can be undone until then", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const assignmentId = await anOpenLoved(call, care);
  await call("ben", "experiments.pick", {
    assignmentId,
    act: { unit: "specific", item: 0 },
  });
  const phone = await as("ben");
  await phone.goto("/today");
  const card = phone.getByRole("region", { name: WISHES.ana });
  await expect(card).toContainText(
    /Then, at the earliest (this|tomorrow) morning, Ana can read what you did and is asked how it landed. The answer goes to Dana alone./,
  );
  // Down to its end: what lies behind the bar of tabs is no target.
  await phone.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expectSound(phone, "before the tap");

  await card.getByRole("button", { name: "Done" }).click();
  await expect(card.getByRole("status")).toContainText("At the earliest");
  await expectSound(phone, "after the tap");
  await card.getByRole("button", { name: "Not done after all" }).click();
  await expect(card.getByRole("button", { name: "Done" })).toBeVisible();

  await phone.context().setOffline(true);
  await card.getByRole("button", { name: "Done" }).click();
  await expect(card.getByText("This could not be sent.")).toBeVisible();
  await phone.context().setOffline(false);
  await card.getByRole("button", { name: "Not this week" }).click();
  await expect(card).toHaveCount(0);
});

test("in the morning the other is asked how it landed, and the one who did it never learns", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const assignmentId = await anOpenLoved(call, care);
  const actId = await doesOne(call, "ben", assignmentId, "A note in your bag");
  const phone = await as("ana");
  await phone.goto("/today");
  expect(await allWords(phone)).not.toContain("A note in your bag");

  await nextMorningComes(actId);

  await phone.reload();
  await expectSound(phone, "the question under Today");
  await phone.getByRole("link", { name: "Say how it landed" }).click();
  await expect(
    phone.getByRole("heading", { name: "A note in your bag" }),
  ).toBeVisible();
  await expectSound(phone, "the question");
  await phone.getByRole("button", { name: "Send to Dana" }).click();
  await expect(
    phone.getByText("Choose a number, or one of the other two."),
  ).toBeVisible();
  for (const _tap of [1, 2, 3])
    await phone.getByRole("button", { name: "One more" }).click();
  await phone
    .getByRole("textbox", { name: /Anything for Dana alone/ })
    .fill("I needed that.");
  await phone.getByRole("button", { name: "Send to Dana" }).click();
  await expect(phone).toHaveURL(/\/today$/);
  await expect(phone.getByText("Say how it landed")).toHaveCount(0);
  await phone.goto(`/landed/${actId}`);
  await expect(phone.getByText("Your answer is with Dana.")).toBeVisible();

  const doer = await as("ben");
  for (const path of [
    "/today",
    `/opened/${assignmentId}`,
    `/landed/${actId}`,
  ]) {
    await doer.goto(path);
    const words = await allWords(doer);
    expect(words).not.toContain("I needed that.");
    expect(words).not.toContain("A note in your bag");
  }
});

test("what is typed for an act, or about one, waits where it was typed", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const assignmentId = await anOpenLoved(call, care);
  const actId = await doesOne(call, "ben", assignmentId, "A note in your bag");
  await nextMorningComes(actId);
  const phone = await as("ana");
  const own = phone.getByRole("textbox", {
    name: "Something else, in my own words",
  });
  const alone = phone.getByRole("textbox", { name: /Anything for Dana alone/ });
  await phone.goto(`/opened/${assignmentId}`);
  await own.fill("Breakfast together, without");
  await expect(own).toHaveValue("Breakfast together, without");
  await phone.goto(`/landed/${actId}`);
  await expect(alone).toHaveValue("");
  await alone.fill("Not what I asked for");
  await phone.goto(`/opened/${assignmentId}`);

  await expect(own).toHaveValue("Breakfast together, without");
  await phone.context().setOffline(true);
  await own.fill("Breakfast together, without phones");
  const form = phone.locator("form", { has: own });
  await form.getByRole("button", { name: "I’ll try this" }).click();
  await expect(phone.getByText("This could not be sent.")).toBeVisible();
  await expect(own).toHaveValue("Breakfast together, without phones");
  await phone.context().setOffline(false);
  await form.getByRole("button", { name: "I’ll try this" }).click();
  await expect(
    phone.getByText("You picked “Breakfast together, without phones”."),
  ).toBeVisible();
  await expect(own).toHaveValue("");
  await phone.goto(`/landed/${actId}`);
  await expect(alone).toHaveValue("Not what I asked for");
});

test("the plan of the week begins with what was picked, and goes on as it is", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const assignmentId = await anOpenLoved(call, care);
  await doesOne(call, "ben", assignmentId, "A note in your bag");
  const { assignmentIds } = await call<{ assignmentIds: string[] }>(
    "dana",
    "homework.assign",
    {
      coupleId: care.coupleId,
      slug: "love-in-action",
      who: "each",
      sharing: "reveal",
      note: null,
      dueOn: null,
    },
  );
  const phone = await as("ben");
  await phone.goto(`/homework/${assignmentIds[0]}`);
  await phone.getByRole("button", { name: "Begin" }).click();
  const what = phone.getByRole("textbox", { name: "What", exact: true });
  await expect(what).toHaveValue("A note in your bag");
  await what.fill("A note in your bag, on Monday");
  await phone.getByRole("button", { name: "Next" }).click();
  await phone.getByRole("button", { name: "Next" }).click();
  await expect(phone.getByRole("radio", { name: "Yes" })).toBeChecked();
  await phone.reload();
  await phone.goto(`/homework/${assignmentIds[0]}`);
  await expect(phone.locator("body")).toContainText("Did I do it?");
});
