import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";

import { admin } from "@/tests/support/admin";

// One connection, so that it is the one whose reading is counted.
process.env.DATABASE_CONNECTIONS = "1";
const { assignWorksheet } = await import("@/server/homework/assign-worksheet");
const { searchLibraryInput } = await import("@/server/library/inputs");
const { searchLibrary } = await import("@/server/library/search-library");
const { aCare } = await import("@/tests/support/homework");

const { shippedWorksheets } = await import(
  "@/server/worksheets/load-definitions"
);

type Care = Awaited<ReturnType<typeof aCare>>;

const COUPLES = 200;
const TO_EACH = 500;

/** All that is shipped, and as many more as make five hundred. */
const SLUGS = Array.from(
  { length: TO_EACH },
  (_, at) => shippedWorksheets()[at]?.slug ?? `crowd-${at}`,
);

/** Another couple of this therapist's in every five hundred worksheets given. */
async function growPractice({ practice, couple }: Care) {
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`create temp table many on commit drop as
      select gen_random_uuid() couple_id from generate_series(1, ${COUPLES})`;
    await tx`insert into couples (practice_id, id, homework_status)
      select ${practice.practiceId}, couple_id, 'given' from many`;
    await tx`insert into care_team (practice_id, couple_id, member_id, role)
      select ${practice.practiceId}, many.couple_id, member_id, role
      from many, care_team t where t.practice_id = ${practice.practiceId} and t.couple_id = ${couple.id}`;
    await tx`create temp table slugs on commit drop as
      select slug, n from unnest(${SLUGS}::text[]) with ordinality v (slug, n)`;
    await tx`insert into worksheet_versions (practice_id, slug, version, digest, definition)
      select ${practice.practiceId}, slug, 1, 'crowd-' || n, '{}' from slugs`;
    await tx`insert into assignments (practice_id, couple_id, worksheet_version_id, seats, sharing, assigned_by, created_at)
      select a.practice_id, many.couple_id, v.id, a.seats, a.sharing, a.assigned_by,
        a.created_at - (n + 1) * interval '1 minute'
      from many, generate_series(1, ${TO_EACH}) n
      join worksheet_versions v on v.practice_id = ${practice.practiceId} and v.digest = 'crowd-' || n
      cross join assignments a where a.practice_id = ${practice.practiceId}`;
  });
  await admin`vacuum analyze assignments`;
  await admin`vacuum analyze worksheet_versions`;
}

/** Rows and index entries of what was given that PostgreSQL has looked at so far. */
async function lookedAt(): Promise<number> {
  const [row] = await admin<{ n: number }[]>`
    select (select sum(seq_tup_read) from pg_stat_user_tables where relname = any(${TABLES}))::int
      + (select sum(idx_tup_read) from pg_stat_user_indexes where relname = any(${TABLES}))::int as n`;
  return row?.n ?? 0;
}
const TABLES = ["assignments", "worksheet_versions"];

/** A connection tells what it read when it has not told for a second. */
async function readBy(work: () => Promise<unknown>): Promise<number> {
  await wait(1_200);
  await work();
  await wait(1_200);
  const before = await lookedAt();
  await work();
  for (let tries = 0; tries < 40; tries++) {
    const after = await lookedAt();
    if (after > before) return after - before;
    await wait(100);
  }
  return 0;
}

test("what a search reads does not grow with a practice that gave a hundred thousand worksheets", async () => {
  const care = await aCare();
  const coupleId = care.couple.id;
  await assignWorksheet(care.therapist, {
    coupleId,
    slug: "session-prep",
    who: "a",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  await growPractice(care);

  for (const given of [
    {},
    { words: "loop" },
    { list: "recent" },
    { list: "new", coupleId },
  ]) {
    const asked = searchLibraryInput.parse(given);
    const read = await readBy(() => searchLibrary(care.therapist, asked));
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(1_000);
  }
  const recent = await searchLibrary(
    care.therapist,
    searchLibraryInput.parse({ list: "recent" }),
  );
  expect(recent.worksheets[0]).toMatchObject({
    slug: "session-prep",
    lastGivenAt: expect.any(Date),
  });
});
