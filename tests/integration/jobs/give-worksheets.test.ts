import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { aListenerTo } from "@/tests/support/statements";

const listener = await aListenerTo(process.env.WORKER_DATABASE_URL ?? "");
process.env.WORKER_DATABASE_URL = listener.url;
const { closeWorkerDatabase, inJob } = await import("@/server/jobs/in-job");
const { giveDueWorksheets } = await import("@/server/jobs/give-due-worksheets");
const { assignWorksheet } = await import("@/server/homework/assign-worksheet");
afterAll(async () => {
  await closeWorkerDatabase();
  listener.close();
});

const PLAN = {
  slug: "are-you-there",
  who: "each",
  sharing: "reveal",
  mayOpenByItself: false,
  dueOn: null,
  note: null,
  every: "week",
} as const;

async function planned() {
  const care = await aCare();
  const coupleId = care.couple.id;
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    ...PLAN,
    coupleId,
  });
  await admin`update worksheet_plans set starts_on = current_date - 8, next_on = current_date - 1 where couple_id = ${coupleId}`;
  const practiceId = care.ana.practiceId as PracticeId;
  const given = async () =>
    (await admin`select id from assignments where couple_id = ${coupleId}`)
      .length;
  const work = () => giveDueWorksheets({ practiceId });
  return { ...care, coupleId, practiceId, assignmentIds, given, work };
}

test("two workers at once give one turn once", async () => {
  const { given, work, coupleId } = await planned();

  await Promise.all([work(), work(), work()]);

  expect(await given()).toBe(2);
  expect(
    await admin`select turn from plan_turns t join worksheet_plans p on p.id = t.plan_id where p.couple_id = ${coupleId} order by turn`,
  ).toEqual([{ turn: 0 }, { turn: 1 }]);
});

test("a worker killed in the middle has given nothing, and the next one gives it once", async () => {
  const { given, work } = await planned();

  let killed: Promise<unknown> = Promise.resolve();
  await admin.begin(async (tx) => {
    // The mails are the last to be put in: the job waits there with everything else done.
    await tx`lock table outbox in access exclusive mode`;
    killed = expect(work()).rejects.toThrow();
    const waiting = () => admin<{ pid: number }[]>`
      select pid from pg_stat_activity where application_name = 'holdfast-worker' and wait_event_type = 'Lock'
        and query like '%insert into outbox%'`;
    let [at] = await waiting();
    while (!at) [at] = await waiting();
    await admin`select pg_terminate_backend(${at.pid})`;
  });
  await killed;
  expect(await given()).toBe(1);

  await work();
  expect(await given()).toBe(2);
});

test("the same number of statements for one couple as for thirty", async () => {
  const one = await planned();
  const few = (await listener.during(one.work)).length;
  const many = await planned();
  for (let i = 0; i < 29; i++) {
    await assignWorksheet(many.therapist, { ...PLAN, coupleId: many.coupleId });
  }
  await admin`update worksheet_plans set starts_on = current_date - 8, next_on = current_date - 1 where couple_id = ${many.coupleId}`;
  const before = await many.given();

  const heard = await listener.during(many.work);

  expect(await many.given()).toBe(before + 30);
  expect(heard.length).toBe(few);
});

describe("the job itself", () => {
  const attempt = (practiceId: PracticeId, statement: string) =>
    inJob(practiceId, "give_worksheets", (tx) =>
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
      seats: "p.seats",
      sharing: "p.sharing",
      assigned_by: "p.started_by",
      ...fields,
    };
    return `insert into assignments (${Object.keys(row)}) select ${Object.values(row)} from worksheet_plans p limit 1`;
  };

  test("gives what a plan says, and nothing that differs in any field", async () => {
    const { practiceId } = await planned();
    const other = await planned();

    expect(await attempt(practiceId, giving({}))).toBe(0);
    const wrong: Record<string, string>[] = [
      { couple_id: `'${other.coupleId}'::uuid` },
      { practice_id: `'${other.practiceId}'::uuid` },
      { assigned_by: "gen_random_uuid()" },
      { seats: "array['a']", sharing: "'private'" },
      { sharing: "'shared'" },
      { due_on: "current_date" },
      { note: "null" },
      { taken_back_at: "now()" },
    ];
    for (const fields of wrong) {
      const refused = await attempt(practiceId, giving(fields));
      expect([fields, refused]).toEqual([fields, "42501"]);
    }
  });

  test("gives nothing before its day", async () => {
    const { practiceId, coupleId } = await planned();
    await admin`update worksheet_plans set next_on = current_date + 3 where couple_id = ${coupleId}`;
    expect(await attempt(practiceId, giving({}))).toBe("42501");
  });

  test("cannot find out whose part is in of what is for both", async () => {
    const { practiceId, ana, ben, assignmentIds } = await planned();
    const [first = ""] = assignmentIds;
    await submit(ana, first, areYouThere());
    await submit(ben, first, areYouThere());
    expect(
      await attempt(practiceId, "select assignment_id from responses"),
    ).toBe(0);
    for (const column of ["submitted_at", "preview"]) {
      expect(await attempt(practiceId, `select ${column} from responses`)).toBe(
        "42501",
      );
    }
  });
});
