import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { giveHomework } from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";

test.slow();

const IDEA = "An idea of mine";

async function putIn(phone: Page, words: string) {
  await phone.getByLabel(IDEA).fill(words);
  await phone.getByRole("button", { name: "Put it in" }).click();
  await expect(phone.getByLabel(IDEA)).toHaveValue("");
}

const hero = (phone: Page) => phone.getByRole("region", { name: "Our jar" });
const inJar = (phone: Page) =>
  phone.getByRole("region", { name: /^In the jar/ });
const yes = (phone: Page, name: string) =>
  hero(phone).getByRole("button", { name: `${name}: Yes, let us` });

/** At the end of the page, where the tabs lie over nothing of it. */
async function sound(phone: Page, what: string) {
  await phone.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expectSound(phone, what);
}

type Call = Parameters<typeof giveHomework>[0];

async function ideas(
  call: Call,
  assignmentId: string,
  who: "ana" | "ben",
  words: readonly string[],
) {
  for (const text of words)
    await call(who, "jar.addIdea", {
      assignmentId,
      ideaId: crypto.randomUUID(),
      idea: {
        text,
        cost: null,
        place: null,
        energy: null,
        kidFree: null,
        kind: null,
      },
    });
}

const giveJar = (call: Call, coupleId: string) =>
  giveHomework(call, { coupleId, slug: "date-jar", sharing: "shared" });

test("two phones fill a jar, draw, both say yes, plan and look back", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await giveJar(call, care.coupleId);
  const [ana, ben] = [await as("ana"), await as("ben")];
  await ana.goto("/today");
  await ana
    .getByRole("link", { name: /Date jar/ })
    .or(ana.getByRole("link", { name: "Begin" }))
    .first()
    .click();
  await expect(
    ana.getByRole("heading", { level: 1, name: "Date jar" }),
  ).toBeVisible();
  await ben.goto(`/together/${assignmentId}`);
  await sound(ana, "an empty jar, on a phone");

  await ana.getByRole("button", { name: "Put it in" }).click();
  await expect(ana.getByText("Write the idea first.")).toBeVisible();
  await expect(ana.getByLabel(IDEA)).toBeFocused();
  await putIn(ana, "A walk by the river");
  await expect(inJar(ben)).toContainText("A walk by the river");
  await expect(inJar(ana)).toContainText("Yours");
  await expect(inJar(ben)).not.toContainText("Yours");
  await ana.getByRole("button", { name: "Draw an idea" }).click();
  await expect(ana.getByText("out of 5 ideas or more")).toBeVisible();

  await ideas(call, assignmentId, "ben", ["Cinema", "Dance", "Fly a kite"]);
  await ideas(call, assignmentId, "ana", ["Bake bread"]);
  await expect(inJar(ana)).toContainText("5 ideas");
  await sound(ana, "a jar with ideas, on a phone");
  await ana.getByRole("button", { name: "Draw an idea" }).click();
  for (const phone of [ana, ben])
    await expect(hero(phone).getByText("The jar says")).toBeVisible();
  await sound(ana, "what the jar says, on a phone");

  await yes(ana, "Ana").click();
  await expect(yes(ana, "Ana")).toHaveAttribute("aria-pressed", "true");
  await expect(yes(ben, "Ana")).toHaveAttribute("aria-pressed", "false");
  await yes(ben, "Ben").click();
  for (const phone of [ana, ben])
    await expect(hero(phone).getByText("Your plan")).toBeVisible();
  await ana.getByLabel("When", { exact: true }).fill("Friday at six");
  await expect(ben.getByLabel("When", { exact: true })).toHaveValue(
    "Friday at six",
  );
  await sound(ana, "the plan of a date, on a phone");

  await ben.getByRole("button", { name: "We did it" }).click();
  const done = ana.getByRole("region", { name: "What you did" });
  await expect(done).toContainText("When: Friday at six");
  await done.getByText("Once was enough").click();
  await expect(
    ben
      .getByRole("region", { name: "What you did" })
      .getByRole("radio", { name: "Once was enough" }),
  ).toBeChecked();
  await expect(inJar(ben)).toContainText("it comes no more");
  await sound(ben, "a jar to look back at, on a phone");
});

test("on one phone both say yes, not this one needs no reason, and twice is enough for a day", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await giveJar(call, care.coupleId);
  await ideas(call, assignmentId, "ana", ["Bake", "Cinema", "Dance"]);
  await ideas(call, assignmentId, "ben", ["Kites", "Lake"]);
  const phone = await as("ana");
  await phone.goto(`/together/${assignmentId}`);

  await phone.getByRole("button", { name: "Draw an idea" }).click();
  await yes(phone, "Ana").click();
  await yes(phone, "Ben").click();
  await expect(hero(phone).getByText("Your plan")).toBeVisible();
  await phone.getByRole("button", { name: "Not this one after all" }).click();

  await phone.getByRole("button", { name: "Draw once more" }).click();
  await phone.getByRole("button", { name: "Not this one" }).click();
  await expect(hero(phone).getByText("That is enough for today")).toBeVisible();
  await sound(phone, "a jar that is enough for today");
});

test("an idea that was being typed is there again, and a lost line puts nothing in", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await giveJar(call, care.coupleId);
  const phone = await as("ana");
  await phone.goto(`/together/${assignmentId}`);
  await phone.waitForLoadState("networkidle");
  await phone.getByLabel(IDEA).fill("A night at the sea");
  await phone.reload();
  await expect(phone.getByLabel(IDEA)).toHaveValue("A night at the sea");

  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Put it in" }).click();
  await expect(phone.getByText("This did not arrive.")).toBeVisible();
  await expect(phone.getByLabel(IDEA)).toHaveValue("A night at the sea");
  await phone.context().setOffline(false);
  await phone.getByRole("button", { name: "Put it in" }).click();
  await expect(inJar(phone)).toContainText("A night at the sea");

  await phone.getByRole("button", { name: /^Change/ }).click();
  await phone.getByLabel("Your idea").fill("A weekend at the sea");
  await phone.getByRole("button", { name: "Save" }).click();
  await expect(inJar(phone)).toContainText("A weekend at the sea");
  await phone.getByRole("button", { name: /^Take out/ }).click();
  await expect(inJar(phone)).toContainText("Nothing lies in it yet.");
});

test("what one leaves out shows nowhere, and only the password brings it back", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await giveJar(call, care.coupleId);
  await ideas(call, assignmentId, "ben", ["Sauna", "Theatre"]);
  const phone = await as("ana");
  await phone.goto(`/together/${assignmentId}`);
  const before = await phone.getByRole("main").innerText();
  await phone.getByRole("link", { name: "For me alone" }).click();
  const out = phone.getByRole("region", { name: "Please leave out" });
  await out.getByRole("button", { name: /Leave out.*Sauna/ }).click();
  await expect(out.getByText("Left out", { exact: true })).toBeVisible();
  await sound(phone, "what one says alone of a jar");
  await phone.reload();
  await expect(out.getByText("Left out", { exact: true })).toBeHidden();
  await out.getByRole("button", { name: "Show what I left out" }).click();
  const dialog = phone.getByRole("dialog", { name: "Is it you?" });
  await dialog.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await dialog.getByRole("button", { name: "Show", exact: true }).click();
  await expect(out.getByText("Left out", { exact: true })).toBeVisible();
  await phone.getByRole("link", { name: "Back" }).click();
  await expect(inJar(phone)).toContainText("Sauna");
  expect(await phone.getByRole("main").innerText()).toBe(before);

  const desk = await as("dana");
  await desk.goto(`/couples/${care.coupleId}/homework/${assignmentId}`);
  const behind = desk.getByRole("region", { name: /^Behind the jar/ });
  await expect(behind).toContainText("Ana asked to leave it out");
  await expectSound(desk, "the page of a jar, for the therapist");
  await desk.goto(`/couples/${care.coupleId}/homework/${assignmentId}/as/b`);
  await expect(desk.getByRole("main")).toContainText("Sauna");
  await expect(desk.getByRole("main")).not.toContainText("leave it out");
  await expectSound(desk, "a jar as Ben sees it");
});
