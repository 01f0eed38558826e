import { finishPart } from "@/tests/support/e2e-answers";
import type { Care } from "@/tests/support/e2e-care";
import { expect, test } from "@/tests/support/e2e-care";
import { expectSound } from "@/tests/support/e2e-sound";

const ALONE = "A sentence for Dana alone";

const told = (words: string) => ({
  // biome-ignore lint/suspicious/noThenProperty: the key of a question
  then: words,
  turning_points: [
    { moment: "The night in the kitchen", changed: "We stopped guessing" },
  ],
  what_you_did: "You came back into the room.",
  new_answers: [{ old: "Late trains", new: "One message each" }],
  early_signs: "I begin to count.",
  hope: "Old and silly together.",
  tail_free: "yes",
  tail_therapist_only: ALONE,
});

type Call = <T>(
  who: "dana" | "ana" | "ben",
  procedure: string,
  input: object,
) => Promise<T>;

/** Opened for both, with what they wrote about it together. */
async function theStory(call: Call, { coupleId }: Care): Promise<string> {
  const { assignmentIds } = await call<{ assignmentIds: string[] }>(
    "dana",
    "homework.assign",
    { coupleId, slug: "our-story", who: "each", sharing: "reveal" },
  );
  const [assignmentId = ""] = assignmentIds;
  for (const [who, words] of [
    ["ana", "We did not know how to begin."],
    ["ben", "I was never home."],
  ] as const) {
    await finishPart(call, who, assignmentId, {
      answers: told(words),
      choice: "share",
    });
  }
  const { reveal } = await call<{ reveal: { seen: string } }>(
    "dana",
    "homework.getTwoSides",
    { assignmentId },
  );
  await call("dana", "homework.open", {
    assignmentId,
    units: ["then", "turning_points", "what_you_did", "new_answers", "hope"],
    seen: reveal.seen,
  });
  await call("ben", "homework.saveJointAnswer", {
    assignmentId,
    question: "rituals",
    value: [{ when: "weekly", what: "Tea before the news" }],
    base: 0,
    sent: [],
  });
  return assignmentId;
}

test("what was opened and written together is one sheet of paper, without anybody's private words", async ({
  care,
  as,
  call,
}) => {
  const id = await theStory(call, care);
  const page = await as("ana");
  await page.goto(`/opened/${id}`);
  await page.getByRole("link", { name: "To print" }).click();
  await page.waitForURL(/booklet/);

  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(
    "Our story and keeping it alive",
  );
  await expect(main).toContainText("We did not know how to begin.");
  await expect(main).toContainText("Once a week · Tea before the news");
  await expect(main).not.toContainText(ALONE);
  // What the therapist kept closed is not on paper either.
  await expect(main).not.toContainText("I begin to count.");
  await expectSound(page, "the booklet");

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(
    page.getByRole("link", { name: "Leave this site now" }),
  ).toBeHidden();
  const sheets = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("another worksheet is no booklet", async ({ as }) => {
  const page = await as("ana");
  const answer = await page.goto(
    "/opened/00000000-0000-4000-8000-000000000000/booklet",
  );
  expect(answer?.status()).toBe(404);
});
