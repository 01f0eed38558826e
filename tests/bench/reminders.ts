import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";

import postgres from "postgres";
import { Temporal } from "temporal-polyfill";

import { aListenerTo } from "@/tests/support/statements";

import { printAmount } from "./print";

const [FEW, MANY] = [50, 5_000];
/** Where the practice is; its people live in three places. */
const HOME = "America/New_York";

/** A practice of so many people, each with something due tomorrow. */
async function aPractice(sql: postgres.Sql, people: number): Promise<string> {
  const [practice, member, version] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  const tomorrow = Temporal.Now.plainDateISO(HOME).add({ days: 1 }).toString();
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into practices (practice_id, name, time_zone, currency, demo)
      values (${practice}, 'Crowd', ${HOME}, 'USD', true)`;
    await tx`insert into members (practice_id, id, account_id, name, email, roles)
      values (${practice}, ${member}, gen_random_uuid(), 'Crowd', 'crowd@crowd.example', '{owner,therapist}')`;
    await tx`insert into worksheet_versions (practice_id, id, slug, version, digest, definition)
      values (${practice}, ${version}, 'crowd', 1, 'crowd', '{}')`;
    await tx`insert into reminder_settings (practice_id, is_on, days_before, most, quiet_from, quiet_until, words, set_by)
      values (${practice}, true, 1, 2, 21, 8, '', ${member})`;
    await tx`create temp table crowd_couples on commit drop as
      select gen_random_uuid() couple_id from generate_series(1, ${people / 2}::int)`;
    await tx`insert into couples (practice_id, id) select ${practice}, couple_id from crowd_couples`;
    await tx`insert into partners (practice_id, id, couple_id, seat, name)
      select ${practice}, gen_random_uuid(), couple_id, seat, 'Crowd' from crowd_couples, unnest('{a,b}'::text[]) seat`;
    await tx`insert into reminder_choices (practice_id, partner_id, couple_id, how, time_zone, weekly_day, weekly_hour)
      select ${practice}, id, couple_id, 'each', 'America/Toronto', 7, 17 from partners where practice_id = ${practice} and seat = 'b'`;
    await tx`insert into assignments (practice_id, id, couple_id, worksheet_version_id, seats, sharing, due_on, assigned_by, created_at)
      select ${practice}, gen_random_uuid(), couple_id, ${version}, array[seat], 'private', ${tomorrow}::date, ${member}, now() - interval '5 days'
      from crowd_couples, unnest('{a,b}'::text[]) seat`;
    await tx`insert into sec.alarms (practice_id, purpose, at) values (${practice}, 'send_reminders', now())`;
  });
  await sql`vacuum analyze`;
  return practice;
}

/** The evening's look at a practice: its statements, its time, and whom it reminded. */
async function evening(sql: postgres.Sql, people: number) {
  const practice = await aPractice(sql, people);
  const line = await aListenerTo(process.env.WORKER_DATABASE_URL ?? "");
  const at = Temporal.Now.plainDateISO(HOME).toZonedDateTime({
    timeZone: HOME,
    plainTime: "18:00",
  });
  let took = 0;
  const statements = await line.during(async () => {
    const { stdout } = await promisify(execFile)(
      "node_modules/.bin/tsx",
      [
        "--tsconfig",
        "tsconfig.node.json",
        "tests/bench/remind-once.ts",
        practice,
        String(at.epochMilliseconds),
      ],
      { env: { ...process.env, WORKER_DATABASE_URL: line.url } },
    );
    took = Number(stdout);
  });
  line.close();
  const [row] = await sql<{ mails: number }[]>`
    select count(*)::int as mails from outbox where practice_id = ${practice} and template = 'reminder'`;
  return { statements: statements.length, took, mails: row?.mails ?? 0 };
}

/** `npm run bench -- reminders`: does an evening of a large practice take the statements of a small one? */
export async function reminders(): Promise<void> {
  const sql = postgres(process.env.DATABASE_URL ?? "", {
    max: 1,
    onnotice: () => {},
  });
  try {
    const few = await evening(sql, FEW);
    const many = await evening(sql, MANY);
    if (few.mails !== FEW || many.mails !== MANY)
      throw new Error(`Reminded ${few.mails} and ${many.mails}.`);
    console.log(
      `\nAn evening's reminders for ${FEW} people, and for ${MANY.toLocaleString("en-US")}, each reminded once`,
    );
    printAmount(
      "statements",
      `${few.statements}   ${many.statements}   × ${(many.statements / few.statements).toFixed(2)}`,
      "× 1.00",
    );
    printAmount(
      "time for each person",
      `${(few.took / FEW).toFixed(2)} ms   ${(many.took / MANY).toFixed(2)} ms   × ${(many.took / MANY / (few.took / FEW)).toFixed(2)}`,
      "≤ × 1.5",
    );
  } finally {
    await sql.end();
  }
}
