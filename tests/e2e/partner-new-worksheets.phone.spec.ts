import { gridOf } from "@/server/worksheets/load-rules";
import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { giveHomework } from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";
import { shipped } from "@/tests/support/shipped";

test.use({ viewport: { width: 390, height: 844 } });

const rows = gridOf(shipped("fair-share"), "tasks")?.rows ?? [];
const work = (cooking: string, dishes: string) => ({
  tasks: Object.fromEntries(
    rows.map(({ key }) => {
      if (key === "cooking") return [key, { does: cooking, plans: cooking }];
      if (key === "dishes") return [key, { does: dishes, plans: "half" }];
      return [key, "aside"];
    }),
  ),
  hours: 12,
  fair: 4,
  seen: 5,
  hand_over: ["cooking"],
  take_on: ["dishes"],
  money_free: "yes",
  tail_free: "yes",
});

test("who does what is asked a group a page, with Next and Back between them", async ({
  care,
  as,
  call,
}) => {
  const slug = "fair-share";
  const assignmentId = await giveHomework(call, { ...care, slug });
  const phone = await as("ana");
  await phone.goto(`/homework/${assignmentId}`);
  await phone.getByRole("button", { name: "Begin" }).click();
  await expect(
    phone.getByRole("heading", { name: "Who does it, and who plans it?" }),
  ).toBeVisible();
  await phone
    .getByRole("combobox", { name: "Cooking Does it" })
    .selectOption("Mostly me");
  await expectSound(phone, "a group of rows");
  await phone.getByRole("button", { name: "Next", exact: true }).click();
  await expect(
    phone.getByRole("heading", { name: "Children and care" }),
  ).toBeFocused();
  await phone.getByRole("button", { name: "Back", exact: true }).click();
  await expect(phone.getByRole("heading", { name: "Home" })).toBeFocused();
  await expect(
    phone.getByRole("combobox", { name: "Cooking Does it" }),
  ).toHaveValue("mostly_me");
});

test("both read who does what, sorted by how far they see it alike", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const slug = "fair-share";
  const assignmentId = await giveHomework(call, { ...care, slug });
  for (const [who, answers] of [
    ["ana", work("me", "half")],
    ["ben", { ...work("half", "half"), take_on: ["cooking"] }],
  ] as const) {
    await finishPart(call, who, assignmentId, { answers, choice: "share" });
  }
  const desk = await as("dana");
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.goto(`/couples/${care.coupleId}/homework/${assignmentId}`);
  await expect(desk.getByRole("main")).toContainText("Apart by 0.5");
  await desk.getByRole("button", { name: "Open for both" }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: "Open for both" })
    .click();
  await expect(
    desk.getByRole("region", { name: "What both now read" }),
  ).toContainText("is willing to take it");

  const phone = await as("ana");
  await phone.goto(`/opened/${assignmentId}`);
  const page = phone.getByRole("main");
  await expect(page).toContainText("You see it differently");
  await expectSound(phone, "the work of both");
});

test("what one offers and what the other makes of it is read as one chain, and leads on to the map", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const slug = "mismatch-and-loop";
  const assignmentId = await giveHomework(call, { ...care, slug });
  const answers = {
    i_offer: ["emotional", "intellectual"],
    i_long_for: ["physical"],
    miss: "I offered a talk, you wanted to go for a ride",
    meaning: "not_wanted",
    then_i: ["push", "ask_again"],
    you_seem: ["screens"],
    tender: ["lonely"],
    bridge: "name_early",
    tail_free: "yes",
  };
  for (const who of ["ana", "ben"] as const) {
    await finishPart(call, who, assignmentId, { answers, choice: "share" });
  }
  const desk = await as("dana");
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.goto(`/couples/${care.coupleId}/homework/${assignmentId}`);
  await desk.getByRole("button", { name: "Open for both" }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: "Open for both" })
    .click();

  const phone = await as("ben");
  await expect(async () => {
    await phone.goto(`/opened/${assignmentId}`);
    await expect(phone.getByRole("main")).toContainText(
      "Different needs are not proof of not fitting.",
    );
  }).toPass();
  await expectSound(phone, "a chain of both");

  await desk
    .getByRole("link", { name: "Go on with “Our negative cycle”" })
    .click();
  await desk.waitForURL(/assign\?worksheet=cycle-map/);
  await expect(
    desk.getByRole("heading", { level: 1, name: "Our negative cycle" }),
  ).toBeVisible();
});

test("a sentence is put together from what was answered before", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const { assignmentIds } = await call<{ assignmentIds: string[] }>(
    "dana",
    "homework.assign",
    {
      coupleId: care.coupleId,
      slug: "naming-feelings",
      who: "a",
      sharing: "therapist_decides",
      mayOpenByItself: false,
      dueOn: null,
      note: null,
    },
  );
  const phone = await as("ana");
  await phone.goto(`/homework/${assignmentIds[0]}`);
  const next = phone.getByRole("button", { name: "Next", exact: true });
  await phone.getByRole("button", { name: "Begin" }).click();
  await phone.getByLabel("Day", { exact: true }).fill("2026-11-03");
  await phone.getByLabel("Time", { exact: true }).fill("19:30");
  await phone
    .getByRole("textbox", { name: "What happened (as a camera would see it)" })
    .fill("You left the room");
  await next.click();
  await phone
    .getByRole("button", { name: "angry", exact: true })
    .first()
    .click();
  await phone.getByRole("button", { name: "hurt", exact: true }).last().click();
  await phone.getByRole("slider").first().press("ArrowRight");
  await next.click();
  await phone.getByRole("radio", { name: "Closeness" }).check();
  await next.click();
  const sentence =
    "I feel hurt when you left the room because I need closeness";
  await expect(phone.getByText(sentence)).toBeVisible();
  await expectSound(phone, "a sentence that is offered");
  await phone.getByRole("button", { name: "Use this sentence" }).click();
  await expect(phone.getByRole("textbox").first()).toHaveValue(sentence);
});

test("a diary is read together on the therapist's page over time", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const given: string[] = [];
  for (const day of ["03", "05", "06"]) {
    const { assignmentIds } = await call<{ assignmentIds: string[] }>(
      "dana",
      "homework.assign",
      {
        coupleId: care.coupleId,
        slug: "naming-feelings",
        who: "a",
        sharing: "therapist_decides",
        mayOpenByItself: false,
        dueOn: null,
        note: null,
      },
    );
    const assignmentId = assignmentIds[0] ?? "";
    const answers = {
      when: `2026-11-${day}T19:30`,
      moment: "You left the room",
      surface: ["angry"],
      under: ["terrified"],
      intensity: 9,
      need: "closeness",
      tail_free: "yes",
    };
    await finishPart(call, "ana", assignmentId, { answers, choice: "share" });
    given.push(assignmentId);
  }
  const desk = await as("dana");
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.goto(`/couples/${care.coupleId}/homework/${given[0]}/rounds`);
  const feelings = desk.getByRole("region", { name: "Feelings" });
  await expect(feelings).toContainText("2 different words for feelings.");
  await expect(feelings).toContainText("angry → terrified, 3 times");
  await expect(feelings).toContainText("Three times in seven days Ana");
  await expect(feelings).toContainText("Anger 3, Fear 3");
  await expectSound(desk, "a diary over time");
});
