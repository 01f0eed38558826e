import type { Worksheet } from "@/server/worksheets/definition";
import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { allWords } from "@/tests/support/e2e-partner";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";
import { wholeAnswers } from "@/tests/support/whole-answers";

type Call = <T>(
  who: "ana" | "ben" | "dana",
  procedure: string,
  input: object,
) => Promise<T>;

type Part = { slug: string; title: string; assignmentId: string };

const sends = (call: Call, coupleId: string) =>
  call("dana", "intake.send", {
    coupleId,
    papers: [],
    worksheets: ["individual-intake", "joint-intake"],
    measures: ["sdqs"],
    values: {},
  });

/** Finishes the parts of this kind as their own page would send them. */
async function finishes(call: Call, who: "ana" | "ben", titles: RegExp) {
  const { parts } = await call<{ parts: Part[] }>(who, "intake.getOwn", {});
  for (const { title, assignmentId } of parts) {
    if (!titles.test(title)) continue;
    const given = await call<{ worksheet: Worksheet }>(
      who,
      "homework.getAssignment",
      { assignmentId },
    );
    const isJoint = title.includes("two of you");
    await finishPart(call, who, assignmentId, {
      answers: wholeAnswers(given.worksheet, who),
      ...(isJoint && { choice: "share" as const }),
    });
  }
}

test("both come to the end, each alone, and their therapist reads it in two columns", async ({
  care: { coupleId },
  as,
  call,
}) => {
  test.slow();
  await sends(call, coupleId);
  await finishes(call, "ana", /^About/);
  const ben = await as("ben");
  await ben.goto("/beginning");
  await expect(ben.getByText(/0 of 3 done/)).toBeVisible();
  const before = await ben.locator("main").innerText();

  const ana = await as("ana");
  await ana.goto("/beginning");
  await expect(ana.getByText(/2 of 3 done/)).toBeVisible();
  await expectSoundDayAndNight(ana, "nearly through");
  await ana.getByRole("link", { name: /^Next: / }).click();
  await ana.getByRole("button", { name: "Begin" }).click();
  await ana.getByRole("textbox").fill("0");
  await ana.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(
    ana.getByRole("heading", { name: "Your part is done" }),
  ).toBeVisible();
  await expectSoundDayAndNight(ana, "the last part is done");
  await ana.goto("/today");
  await expect(
    ana.getByRole("heading", { name: "Getting started" }),
  ).toHaveCount(0);
  await expectSoundDayAndNight(ana, "today without a beginning");

  await ben.reload();
  expect(await ben.locator("main").innerText()).toBe(before);
  await finishes(call, "ben", /./);
  await ben.goto("/beginning");
  await ben.waitForURL(/today/);
  expect(await allWords(ben)).not.toMatch(/mark:ana|PHQ|drug/i);

  const dana = await as("dana");
  await dana.goto(`/couples/${coupleId}/intake`);
  const table = dana.getByRole("region", { name: "What both begin with" });
  for (const row of ["About you", "About the two of you", "SDQS"]) {
    const cells = table.getByRole("row", { name: row }).getByRole("cell");
    await expect(cells).toHaveText([/^(Finished|Done)/, /^(Finished|Done)/]);
  }
  await expectSoundDayAndNight(dana, "an intake that is through");
  await table.getByRole("link", { name: /About you, Ana/ }).click();
  await expect(dana.getByText("mark:ana:").first()).toBeVisible();
  await dana.goto(`/couples/${coupleId}`);
  await expect(dana.getByText("The intake is under way")).toHaveCount(0);
});

test("one who never answers keeps nobody waiting, and nobody is told but their therapist", async ({
  care: { coupleId },
  as,
  call,
}) => {
  test.slow();
  await sends(call, coupleId);
  const ana = await as("ana");
  await finishes(call, "ana", /./);
  await ana.goto("/today");
  await expect(ana.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await allWords(ana)).not.toMatch(/Ben (has|did|is)|waiting for Ben/i);
  await expectSoundDayAndNight(ana, "done, and the other never comes");
  await ana.goto("/beginning");
  await ana.waitForURL(/today/);

  const dana = await as("dana");
  await dana.goto(`/couples/${coupleId}/intake`);
  const table = dana.getByRole("region", { name: "What both begin with" });
  const cells = table.getByRole("row", { name: "About you" });
  await expect(cells.first()).toContainText("Not begun");
  await dana.goto(`/couples/${coupleId}`);
  const bar = dana.getByRole("region", { name: "Intake" }).first();
  await expect(bar).toContainText("Ben");
  await expectSoundDayAndNight(dana, "one of the two is missing");
});
