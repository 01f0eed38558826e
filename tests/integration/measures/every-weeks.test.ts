import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { dueMeasures } from "@/server/jobs/due-measures";
import { closeWorkerDatabase, inJob, type Purpose } from "@/server/jobs/in-job";
import { sendDueMeasure } from "@/server/jobs/send-due-measure";
import { endPlan } from "@/server/measures/end-plan";
import { getScores } from "@/server/measures/get-scores";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { formAnswers, sent } from "@/tests/support/measure-answers";

afterAll(closeWorkerDatabase);

/** Its practice is looked at again, as it is within the hour. */
const ring = (practiceId: string) =>
  admin`update sec.alarms set at = now() where practice_id = ${practiceId}`;

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
    await ring(ana.practiceId);
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
  for (const { nextOn } of plans) {
    expect(nextOn !== null && nextOn > today).toBe(true);
  }
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

test("a practice is looked at again only when its alarm has come, and no more when no plan runs", async () => {
  const { therapist, couple, ana, weeksGoBy } = await everyTwoWeeks();
  const alarm = () =>
    admin<
      { ahead: string }[]
    >`select (at > now())::text as ahead from sec.alarms where practice_id = ${ana.practiceId}`;

  await dueMeasures();
  expect(await alarm()).toEqual([{ ahead: "true" }]);
  await admin`update measure_plans set next_on = current_date - 1 where couple_id = ${couple.id}`;
  expect(await dueMeasures()).toEqual([]);

  expect(await weeksGoBy()).toHaveLength(2);
  const { plans } = await getScores(therapist, { coupleId: couple.id });
  for (const { id } of plans) await endPlan(therapist, { planId: id });
  expect(await weeksGoBy()).toEqual([]);
  expect(await alarm()).toEqual([]);
});

test("what is planned while a practice is looked at rings again", async () => {
  const { therapist, couple, ana } = await everyTwoWeeks();
  const { practiceId } = ana;
  let planned: Promise<unknown> = Promise.resolve();

  await inJob(practiceId as PracticeId, "send_measures", async (tx) => {
    await tx.execute(sql`select sec.take_alarm()`);
    planned = sent(therapist, {
      coupleId: couple.id,
      slug: "k6",
      everyWeeks: 2,
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tx.execute(sql`select sec.set_alarm(now() + interval '1 hour')`);
  });
  await planned;

  const [alarm] = await admin<
    { rings: boolean }[]
  >`select at <= now() as rings from sec.alarms where practice_id = ${practiceId}`;
  expect(alarm).toEqual({ rings: true });
});

describe("the job itself", () => {
  const attempt = (
    practiceId: string,
    statement: string,
    purpose: Purpose = "send_measures",
  ) =>
    inJob(practiceId as PracticeId, purpose, (tx) =>
      tx.execute(sql.raw(statement)),
    ).then(
      (rows) => rows.length,
      (error) => String(error.cause?.code ?? error),
    );

  const giving = (fields: Record<string, string>) => {
    const row = {
      practice_id: "p.practice_id",
      couple_id: "p.couple_id",
      worksheet_version_id: "p.worksheet_version_id",
      seats: "array[p.seat]",
      sharing: "'private'",
      assigned_by: "p.started_by",
      ...fields,
    };
    return `insert into assignments (${Object.keys(row)}) select ${Object.values(row)} from measure_plans p limit 1`;
  };

  test("gives what a plan says, and nothing that differs in any field", async () => {
    const { ana } = await everyTwoWeeks();
    const other = await everyTwoWeeks();
    const planned = (field: string) =>
      admin
        .unsafe<{ value: string }[]>(
          `select ${field} as value from measure_plans where couple_id = '${other.couple.id}'`,
        )
        .then(([row]) => `'${row?.value}'::uuid`);

    expect(await attempt(ana.practiceId, giving({}))).toBe(0);
    const wrong: Record<string, string>[] = [
      { couple_id: `'${other.couple.id}'::uuid` },
      { practice_id: await planned("practice_id") },
      { worksheet_version_id: await planned("worksheet_version_id") },
      { assigned_by: await planned("started_by") },
      { seats: "array['a', 'b']" },
      { sharing: "'reveal'" },
      { sharing: "'therapist_decides'" },
      { note: "null" },
      { due_on: "current_date" },
      { taken_back_at: "now()" },
    ];
    for (const fields of wrong) {
      const refused = await attempt(ana.practiceId, giving(fields));
      expect([fields, refused]).toEqual([fields, "42501"]);
    }
  });

  test.each(["open_reveals", "send_mail", "rotate_keys"] as const)(
    "with the purpose to %s sees no plan and gives nothing",
    async (purpose) => {
      const { ana, couple } = await everyTwoWeeks();
      const [plan] = await admin<
        Record<string, string>[]
      >`select worksheet_version_id, started_by from measure_plans where couple_id = ${couple.id}`;

      expect(
        await attempt(ana.practiceId, "select id from measure_plans", purpose),
      ).toBe(0);
      const row = `insert into assignments (practice_id, couple_id, worksheet_version_id, seats, sharing, assigned_by)
        values ('${ana.practiceId}', '${couple.id}', '${plan?.worksheet_version_id}', array['a'], 'private', '${plan?.started_by}')`;
      expect(await attempt(ana.practiceId, row, purpose)).toBe("42501");
    },
  );

  test("learns of a result only that it is there, and only of what a plan sent last", async () => {
    const { therapist, couple, ana, anas } = await everyTwoWeeks();
    const [once = ""] = await sent(therapist, {
      coupleId: couple.id,
      slug: "k6",
    });
    await submit(ana, anas, formAnswers("gad-7", 2));
    await submit(ana, once, formAnswers("k6", 2));

    const there = "select assignment_id from measure_results";
    expect(await attempt(ana.practiceId, there)).toBe(1);
    for (const column of ["total", "band", "status", "submitted_at", "slug"]) {
      const words = `select ${column} from measure_results`;
      expect(await attempt(ana.practiceId, words)).toBe("42501");
    }
  });
});

test("a measure that says how far apart it is given keeps to it", async () => {
  const { therapist, couple } = await aCare();
  await expect(
    sent(therapist, { coupleId: couple.id, slug: "csi-4", everyWeeks: 1 }),
  ).rejects.toMatchObject({
    fields: { everyWeeks: ["CSI-4 is given every 2 weeks at most."] },
  });
});
