import { expect, test } from "vitest";

import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";

const sessions = (count: number, end: string) => admin`
  insert into sec.session (key_hash, kind, practice_id, purpose, idle_seconds, idle_expires_at, absolute_expires_at)
  select sha256(gen_random_uuid()::text::bytea), 'job', gen_random_uuid(), 'test', 60, now() + ${end}::interval, now() + ${end}::interval
  from generate_series(1, ${count})`;

test("asking who acts reads one session, however many are alive", async () => {
  const { caller } = await aTherapist();
  // As after a quiet night: the planner last counted when hardly anybody was signed in.
  await sessions(4_000, "-1 day");
  await admin`analyze sec.session`;
  await sessions(300, "1 hour");

  const read = await admin.begin(async (tx) => {
    await tx`select set_config('app.session', ${caller.sessionKey}, true)`;
    const [{ practice } = {}] = await tx`select sec.practice_id() as practice`;
    expect(practice).toBeTruthy();
    const [{ rows } = {}] = await tx`
      select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
      from pg_stat_xact_all_tables where schemaname = 'sec' and relname = 'session'`;
    return rows;
  });

  expect(read).toBe(1);
});
