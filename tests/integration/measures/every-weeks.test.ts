import { afterAll, expect, test } from "vitest";

import { getPartnerHome } from "@/server/homework/get-partner-home";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { dueMeasures, sendDueMeasure } from "@/server/jobs/send-due-measure";
import { endPlan } from "@/server/measures/end-plan";
import { getScores } from "@/server/measures/get-scores";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { formAnswers, sent } from "@/tests/support/measure-answers";

afterAll(closeWorkerDatabase);

async function everyTwoWeeks() {
  const care = await aCare();
  const { therapist, couple, ana, ben } = care;
  const plan = {
    coupleId: couple.id,
    slug: "gad-7",
    who: "each" as const,
    everyWeeks: 2,
  };
  const [anas = "", bens = ""] = await sent(therapist, plan);
  /** The day comes, and the worker does what is due. */
  const weeksGoBy = async () => {
    await admin`update measure_plans set next_on = current_date - 1 where couple_id = ${couple.id}`;
    const due = (await dueMeasures()).filter(
      ({ practiceId }) => practiceId === ana.practiceId,
    );
    for (const one of due) await sendDueMeasure(one);
    return due;
  };
  const toDo = async (who: typeof ana) => {
    const { next, later } = await getPartnerHome(who);
    return [next, ...later].filter((one) => one !== null).length;
  };
  return { ...care, ana, ben, anas, bens, weeksGoBy, toDo };
}

const mailsTo = async (partnerId: string) => {
  const [row] = await admin<
    { count: number }[]
  >`select count(*)::int from outbox where partner_id = ${partnerId} and template = 'something-new'`;
  return row?.count ?? 0;
};

test("it goes again when its weeks are over, to each by themselves, once however often it is asked for", async () => {
  const { ana, ben, anas, weeksGoBy, toDo } = await everyTwoWeeks();
  await submit(ana, anas, formAnswers("gad-7", 0));
  expect([await toDo(ana), await toDo(ben)]).toEqual([0, 1]);

  const due = await weeksGoBy();
  expect(due).toHaveLength(2);
  for (const one of due) await sendDueMeasure(one);
  // Ben's still waits with him: no second one joins it.
  expect([await toDo(ana), await toDo(ben)]).toEqual([1, 1]);
  expect([await mailsTo(ana.partnerId), await mailsTo(ben.partnerId)]).toEqual([
    2, 1,
  ]);
  expect(await dueMeasures()).toEqual([]);
});

test("the next day lies in the future, however late the worker is", async () => {
  const { therapist, couple, weeksGoBy } = await everyTwoWeeks();
  await admin`update measure_plans set next_on = current_date - 100 where couple_id = ${couple.id}`;
  await weeksGoBy();

  const { plans } = await getScores(therapist, { coupleId: couple.id });
  const today = new Date().toISOString().slice(0, 10);
  expect(plans).toMatchObject([
    { name: "GAD-7", seat: "a", everyWeeks: 2 },
    { name: "GAD-7", seat: "b", everyWeeks: 2 },
  ]);
  for (const { nextOn } of plans) expect(nextOn > today).toBe(true);
});

test("sent anew it is one plan, and ended it goes no more", async () => {
  const { therapist, couple, ana, weeksGoBy, toDo } = await everyTwoWeeks();
  await sent(therapist, { coupleId: couple.id, slug: "gad-7", everyWeeks: 4 });
  const { plans } = await getScores(therapist, { coupleId: couple.id });
  expect(plans).toMatchObject([
    { seat: "a", everyWeeks: 4 },
    { seat: "b", everyWeeks: 2 },
  ]);

  for (const { id } of plans) await endPlan(therapist, { planId: id });
  const before = await toDo(ana);
  expect(await weeksGoBy()).toEqual([]);
  expect(await toDo(ana)).toBe(before);
});

test("planned by two at once it is one plan, and nobody is refused", async () => {
  const { therapist, couple } = await aCare();
  const plan = { coupleId: couple.id, slug: "k6", everyWeeks: 2 };
  await Promise.all(Array.from({ length: 5 }, () => sent(therapist, plan)));

  const { plans } = await getScores(therapist, { coupleId: couple.id });
  expect(plans).toHaveLength(1);
});

test("a job with another purpose sends nothing", async () => {
  const { couple } = await everyTwoWeeks();
  const [plan] = await admin<
    { id: string }[]
  >`select id from measure_plans where couple_id = ${couple.id}`;
  await expect(
    admin`select * from sec.send_due_measure(${plan?.id ?? ""})`,
  ).resolves.toHaveLength(0);
});

test("a measure that says how far apart it is given keeps to it", async () => {
  const { therapist, couple } = await aCare();
  await expect(
    sent(therapist, { coupleId: couple.id, slug: "csi-4", everyWeeks: 1 }),
  ).rejects.toMatchObject({
    fields: { everyWeeks: ["CSI-4 is given every 2 weeks at most."] },
  });
});
