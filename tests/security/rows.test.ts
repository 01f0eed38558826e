import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";
import type { Tx } from "@/server/driver";
import { asWorker, closeWorkerDatabase, inJob } from "@/server/jobs/in-job";
import { ACTORS, type ActorName, CLINICIANS } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import { none, READS, type Rule, WRITES } from "@/tests/support/row-rules";
import { aSpeaker, granted, ownershipIn, type Row } from "@/tests/support/rows";
import { aWorld, type World } from "@/tests/support/world";

const app = aSpeaker(process.env.APP_DATABASE_URL ?? "");
afterAll(() => Promise.all([app.close(), closeWorkerDatabase()]));

let world: Awaited<ReturnType<typeof theWorld>>;
beforeAll(async () => {
  world = await theWorld();
});

async function theWorld() {
  const made = await aWorld();
  const team = await admin<{ couple: string; member: string }[]>`
    select couple_id as couple, member_id as member from care_team`;
  const opened = await admin<{ id: string }[]>`
    select assignment_id as id from revealed_responses where released_at is not null`;
  const lines = await admin<{ partner: string; slug: string }[]>`
    select partner_id as partner, slug from shown_lines`;
  const ideas = await admin<{ id: string; partner: string }[]>`
    select idea_id as id, partner_id as partner from jar_idea_authors`;
  const drawn = await admin<{ id: string }[]>`
    select drawn as id from jar_draws where drawn is not null`;
  const fees = await admin<{ id: string; partner: string }[]>`
    select id, partner_id as partner from consent_requests where financial`;
  const feeRequests = new Set(fees.map(({ id }) => id));
  const feePartners = new Set(fees.map(({ partner }) => partner));
  const cameOut = new Set(drawn.map(({ id }) => id));
  const openedIds = new Set(opened.map(({ id }) => id));
  const people = ACTORS.map((actor) => {
    const person = personOf(made, actor, team);
    const shown = new Set(
      lines
        .filter(({ partner }) => partner === person?.partnerId)
        .map(({ slug }) => slug),
    );
    const own = ideas.filter(({ partner }) => partner === person?.partnerId);
    const reached = {
      opened: openedIds,
      shown,
      ideas: new Set(own.map(({ id }) => id)),
      drawn: cameOut,
      feeRequests,
      feePartners,
    };
    return [actor, person && { ...person, ...reached }] as const;
  });
  return { ...made, people: new Map(people) };
}

type OnTeam = { couple: string; member: string };

function personOf(made: World, actor: ActorName, team: readonly OnTeam[]) {
  if (actor === "anonymous" || actor === "formerBen") return null;
  const someone = made.accounts[actor];
  const memberId = "memberId" in someone ? someone.memberId : null;
  const partnerId = "partnerId" in someone ? someone.partnerId : null;
  const { own, neighbours, foreign } = made.couples;
  const couple = [own, neighbours, foreign].find(({ a, b }) =>
    [a.partnerId, b.partnerId].includes(partnerId ?? ""),
  );
  const coupleId = couple?.coupleId ?? null;
  return {
    practiceId: someone.practiceId,
    treats: new Set(
      team.flatMap((one) => (one.member === memberId ? [one.couple] : [])),
    ),
    coupleId,
    partnerId,
    memberId,
    seat: couple?.b.partnerId === partnerId ? ("b" as const) : ("a" as const),
    isSure: actor === "anaConfirmed",
    isStaff: memberId !== null,
    isClinician: CLINICIANS.some((one) => one === actor),
    bills: actor === "biller",
    manages: actor === "owner" || actor === "admin",
    owns: actor === "owner",
    files: ["owner", "admin", "frontDesk"].includes(actor),
    clinicians: new Set(
      team.flatMap((one) => (one.couple === coupleId ? [one.member] : [])),
    ),
  };
}

/** Rows that came into hands they are not for. */
function astray(
  rules: Readonly<Record<string, Rule>>,
  actor: ActorName,
  table: string,
  rows: readonly Row[] | null,
) {
  const who = world.people.get(actor) ?? null;
  const rule = rules[table] ?? none;
  return (rows ?? [])
    .filter(
      (row) => !who || row.practice_id !== who.practiceId || !rule(row, who),
    )
    .map((row) => `${table} ${JSON.stringify(row)}`);
}

/** How many rows of a table this actor may change. */
async function writable(actor: ActorName, table: string): Promise<number> {
  const all = await admin.unsafe<Row[]>(
    `select to_jsonb(t) as row from public.${table} t`,
  );
  const who = world.people.get(actor) ?? null;
  const rule = WRITES[table] ?? none;
  return all
    .map(({ row }) => row as Row)
    .filter(
      (row) => who && row.practice_id === who.practiceId && rule(row, who),
    ).length;
}

describe.each(ACTORS)("%s, with any statement", (actor) => {
  test("reads no row that is not theirs", async () => {
    const found = new Map<string, number>();
    for (const { table, columns } of await granted("holdfast_app", "SELECT")) {
      const rows = await app.rows(
        world.callerOf(actor),
        `select ${ownershipIn(columns)} from public.${table}`,
      );
      expect(astray(READS, actor, table, rows)).toEqual([]);
      found.set(table, rows?.length ?? 0);
    }
    // A rule that lets nothing through would be kept by an empty database as well.
    const isSomebody = world.people.get(actor) !== null;
    expect((found.get("practices") ?? 0) > 0).toBe(isSomebody);
  });

  test("changes no row that is not theirs", async () => {
    const readable = new Map(
      (await granted("holdfast_app", "SELECT")).map(({ table, columns }) => [
        table,
        columns,
      ]),
    );
    const returning = (table: string) =>
      ownershipIn(readable.get(table) ?? []).join() || "null";
    for (const { table, columns } of await granted("holdfast_app", "UPDATE")) {
      for (const column of columns) {
        const text = `update public.${table} set ${column} = ${column} returning ${returning(table)}`;
        expect(
          astray(
            WRITES,
            actor,
            table,
            await app.rows(world.callerOf(actor), text),
          ),
        ).toEqual([]);
      }
    }
  });

  test("removes no row that is not theirs", async () => {
    const deletable = await admin<{ table: string }[]>`
      select table_name as table from information_schema.role_table_grants
      where table_schema = 'public' and grantee = 'holdfast_app' and privilege_type = 'DELETE'`;
    const readable = new Map(
      (await granted("holdfast_app", "SELECT")).map(({ table, columns }) => [
        table,
        columns,
      ]),
    );
    expect(deletable.length).toBeGreaterThan(4);
    for (const { table } of deletable) {
      const text = `delete from public.${table} returning ${ownershipIn(readable.get(table) ?? [])}`;
      expect(
        astray(
          WRITES,
          actor,
          table,
          await app.rows(world.callerOf(actor), text),
        ),
      ).toEqual([]);
    }
  });

  test("touches none blindly either, without reading first", async () => {
    for (const { table, columns } of await granted("holdfast_app", "UPDATE")) {
      const theirs = await writable(actor, table);
      for (const column of columns) {
        const text = `update public.${table} set ${column} = null`;
        const count = await app.touched(world.callerOf(actor), text);
        expect(count, `${table}.${column}`).toBeLessThanOrEqual(theirs);
      }
    }
  });
});

test("what each may read is there to be read", async () => {
  const seen = async (actor: ActorName, table: string) =>
    (
      await app.rows(
        world.callerOf(actor),
        `select practice_id from public.${table}`,
      )
    )?.length ?? 0;

  expect(await seen("ana", "drafts")).toBeGreaterThan(0);
  expect(await seen("ana", "response_answers")).toBe(0);
  expect(await seen("anaConfirmed", "response_answers")).toBeGreaterThan(3);
  expect(await seen("ben", "revealed_responses")).toBeGreaterThan(3);
  for (const actor of ["therapist", "coTherapist", "intern"] as const) {
    expect(await seen(actor, "response_answers")).toBeGreaterThan(5);
    expect(await seen(actor, "measure_results")).toBeGreaterThan(0);
    expect(await seen(actor, "drafts")).toBe(0);
  }
  // What she left out is hers to read again with the password, and nobody's else but the team's.
  expect(await seen("ana", "jar_vetoes")).toBe(0);
  expect(await seen("anaConfirmed", "jar_vetoes")).toBe(1);
  expect(await seen("ben", "jar_vetoes")).toBe(0);
  expect(await seen("ana", "jar_agreements")).toBe(1);
  expect(await seen("ben", "jar_agreements")).toBe(0);
  expect(await seen("therapist", "jar_vetoes")).toBe(1);
  // One line of hers is shown to her, another is not.
  expect(await seen("ana", "measure_results")).toBe(1);
  expect(await seen("ben", "measure_results")).toBe(0);
  expect(await seen("owner", "partners")).toBeGreaterThan(3);
});

describe("the worker", () => {
  const readsOf = (tx: Tx) => async (table: string) =>
    tx.execute<Row>(`select practice_id from public.${table}`);

  test.each([
    "send_mail",
    "open_reveals",
    "send_measures",
    "show_acts",
    "draw_dates",
    "give_worksheets",
    "send_reminders",
    "ask_again",
    "rotate_keys",
  ] as const)("in a job to %s reads its one practice", async (purpose) => {
    const { practiceId } = world.accounts.stranger;
    const tables = await granted("holdfast_worker", "SELECT");
    expect(tables.length).toBeGreaterThan(3);

    await inJob(practiceId as PracticeId, purpose, async (tx) => {
      for (const { table } of tables) {
        const rows = await readsOf(tx)(table);
        const foreign = rows.filter((row) => row.practice_id !== practiceId);
        expect(foreign.length, table).toBe(0);
      }
    });
  });

  test("without a job reads nothing", async () => {
    const tables = await granted("holdfast_worker", "SELECT");
    await asWorker(async (tx) => {
      for (const { table } of tables) {
        expect((await readsOf(tx)(table)).length, table).toBe(0);
      }
    });
  });
});
