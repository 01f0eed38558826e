import { expect, test } from "vitest";

import { safeToShow } from "@/server/brief/brief-rules";
import { getBrief } from "@/server/brief/get-brief";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { formAnswers, sent } from "@/tests/support/measure-answers";

test("the brief says what measures last came to, and nothing of them on a shared screen", async () => {
  const { therapist, couple, ana, ben } = await aCare();
  const coupleId = couple.id;
  for (const [anas, bens] of [
    [2, 1],
    [1, 3],
  ] as const) {
    const plan = { coupleId, slug: "gad-7", who: "each" as const };
    const [ofAna = "", ofBen = ""] = await sent(therapist, plan);
    await submit(ana, ofAna, formAnswers("gad-7", anas));
    await submit(ben, ofBen, formAnswers("gad-7", bens));
  }

  const brief = await getBrief(therapist, { coupleId });

  expect(brief.measures).toMatchObject([
    {
      name: "GAD-7",
      a: { total: 7, before: 14, band: "mild", change: "recovered" },
      b: { total: 21, before: 7, band: "severe", change: "worse" },
      gap: { value: 14, isLarge: false },
    },
  ]);
  expect(JSON.stringify(safeToShow(brief))).not.toMatch(/GAD|severe|mild/);
});

test("another couple's results stay out of it", async () => {
  const [here, elsewhere] = [await aCare(), await aCare()];
  const { therapist, couple, ana } = elsewhere;
  const [assignmentId = ""] = await sent(therapist, {
    coupleId: couple.id,
    slug: "k6",
  });
  await submit(ana, assignmentId, formAnswers("k6", 1));

  const brief = await getBrief(here.therapist, { coupleId: here.couple.id });
  expect(brief.measures).toEqual([]);
});
