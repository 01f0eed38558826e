import { expect, test } from "vitest";

import { getScores } from "@/server/measures/get-scores";
import { listOwnLines } from "@/server/measures/list-own-lines";
import { openTogether } from "@/server/measures/open-together";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { given } from "@/tests/support/homework-deeds";
import { formAnswers, sent } from "@/tests/support/measure-answers";

test("while a sign of violence is under review nothing is looked at together", async () => {
  const { therapist, ana, couple } = await aCare();
  const looksTogether = async () =>
    (await getScores(therapist, { coupleId: couple.id })).mayLookTogether;
  expect(await looksTogether()).toBe(true);

  const prep = await given(therapist, {
    coupleId: couple.id,
    slug: "session-prep",
    who: "a",
    sharing: "private",
  });
  await submit(ana, prep, {
    on_mind: "Money",
    since_last: "same",
    homework: "part",
    safe_today: "no",
  });
  expect(await looksTogether()).toBe(false);
  await expect(
    openTogether(therapist, {
      coupleId: couple.id,
      slug: "csi-4",
      agreed: true,
    }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("both lines are opened only where both have answered, and it is on record", async () => {
  const { therapist, ana, ben, couple } = await aCare();
  const plan = { coupleId: couple.id, slug: "csi-4", who: "each" as const };
  const [anas = "", bens = ""] = await sent(therapist, plan);
  await submit(ana, anas, formAnswers("csi-4", 2));
  const opens = () =>
    openTogether(therapist, {
      coupleId: couple.id,
      slug: "csi-4",
      agreed: true,
    });
  await expect(opens()).rejects.toMatchObject({
    fields: { slug: ["Both have to have answered it first."] },
  });

  await submit(ben, bens, formAnswers("csi-4", 3));
  await opens();
  const [row] = await admin<
    { count: number }[]
  >`select count(*)::int from audit_events where action = 'scores.opened_together' and couple_id = ${couple.id}`;
  expect(row?.count).toBe(1);
  expect([await listOwnLines(ana), await listOwnLines(ben)]).toEqual([[], []]);
});
