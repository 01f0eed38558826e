import postgres from "postgres";

import type { PracticeId } from "@/drizzle/schema/columns";
import { aListenerTo } from "@/tests/support/statements";

import { printAmount } from "./print";

const [FEW, MANY] = [1, 500];
const STEPS = 20;

const listener = await aListenerTo(process.env.WORKER_DATABASE_URL ?? "");
process.env.WORKER_DATABASE_URL = listener.url;
const { closeWorkerDatabase } = await import("@/server/jobs/in-job");
const { giveDueWorksheets } = await import("@/server/jobs/give-due-worksheets");
const { addStep } = await import("@/server/pathways/add-step");
const { changeStep } = await import("@/server/pathways/change-step");
const { startPathway } = await import("@/server/pathways/start-pathway");
const { closeDatabase } = await import("@/server/db");
const { aCoupleOf, aPractice, aTherapist } = await import(
  "@/tests/support/factories"
);
const { aPublishedCopy, publishes, rewrite } = await import(
  "@/tests/support/own-worksheets"
);

const sql = postgres(process.env.DATABASE_URL ?? "", {
  max: 1,
  onnotice: () => {},
});

const AT_ONCE = { waitAfter: "start", waitDays: 0 } as const;

/** Couples with a programme of twenty steps, every second one the practice's own, each given by itself: one by hand, the others as copies of it. */
async function couplesWithProgrammes(count: number) {
  const dana = await aTherapist(await aPractice({ timeZone: "UTC" }));
  const coupleIds: string[] = [];
  for (let c = 0; c < count; c++) {
    coupleIds.push((await aCoupleOf(dana)).coupleId);
  }
  const [first = "", ...others] = coupleIds;
  const { pathwayId } = await startPathway(dana.caller, {
    coupleId: first,
    programme: "ifio-parts",
    startedOn: null,
  });
  await sql`delete from couple_pathway_steps where pathway_id = ${pathwayId}`;
  const own = await aPublishedCopy(dana.caller, "are-you-there", "Our own");
  for (let s = 0; s < STEPS; s++) {
    const { stepId } = await addStep(dana.caller, {
      ...AT_ONCE,
      pathwayId,
      kind: "worksheet",
      slug: s % 2 === 0 ? own : "weekly-pulse",
      who: "each",
      beforeId: null,
    });
    await changeStep(dana.caller, { ...AT_ONCE, stepId, byItself: true });
  }
  // What was planned is not what goes.
  await rewrite(dana.caller, own, (draft) => ({ ...draft, title: "Newer" }));
  await publishes(dana.caller, own);
  await sql`update couple_pathways set started_on = current_date - 2 where id = ${pathwayId}`;
  await sql`
    with c as (select unnest(${others}::uuid[]) as couple_id),
    w as (insert into couple_pathways (practice_id, couple_id, slug, version, title, started_on, started_by)
      select p.practice_id, c.couple_id, p.slug, p.version, p.title, p.started_on, p.started_by
      from couple_pathways p, c where p.id = ${pathwayId} returning practice_id, id, couple_id),
    s as (insert into couple_pathway_steps (practice_id, couple_id, pathway_id, position, kind, slug, who, wait_after, wait_days, due, by_itself)
      select w.practice_id, w.couple_id, w.id, s.position, s.kind, s.slug, s.who, s.wait_after, s.wait_days, s.due, s.by_itself
      from couple_pathway_steps s, w where s.pathway_id = ${pathwayId} returning practice_id, id, couple_id, position)
    insert into worksheet_plans (practice_id, couple_id, worksheet_version_id, seats, sharing, together, may_open_by_itself, open_units,
      turns, due_before_session, step_id, started_by)
    select s.practice_id, s.couple_id, p.worksheet_version_id, p.seats, p.sharing, p.together, p.may_open_by_itself, p.open_units,
      p.turns, p.due_before_session, s.id, p.started_by
    from s join couple_pathway_steps o on o.pathway_id = ${pathwayId} and o.position = s.position
    join worksheet_plans p on p.step_id = o.id`;
  return dana.practiceId as PracticeId;
}

async function oneTurn(practiceId: PracticeId) {
  const started = performance.now();
  const heard = await listener.during(() => giveDueWorksheets({ practiceId }));
  return { statements: heard.length, took: performance.now() - started };
}

async function main(): Promise<void> {
  console.log(`\nA programme of ${STEPS} steps, given by the worker`);
  const few = await couplesWithProgrammes(FEW);
  const many = await couplesWithProgrammes(MANY);
  const forFew = await oneTurn(few);
  let most = 0;
  let took = 0;
  let turns = 0;
  const left = async () => {
    const [row] = await sql<
      { count: number }[]
    >`select count(*)::int from couple_pathway_steps where practice_id = ${many} and state = 'waiting'`;
    return row?.count ?? 0;
  };
  while ((await left()) > 0 && turns < 200) {
    const turn = await oneTurn(many);
    most = Math.max(most, turn.statements);
    took += turn.took;
    turns += 1;
  }
  printAmount(
    `${FEW} couple and ${MANY} couples`,
    `${forFew.statements} and ${most} statements a batch`,
    "the same",
  );
  printAmount(
    `${MANY * STEPS} steps`,
    `${turns} batches, ${(took / turns).toFixed(0)} ms each, ${await left()} steps left`,
  );
}

await main();
await Promise.all([closeWorkerDatabase(), closeDatabase(), sql.end()]);
listener.close();
