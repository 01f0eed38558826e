import { randomBytes, randomUUID } from "node:crypto";

import type postgres from "postgres";

import { dataKey, seal } from "@/server/keys/seal";
import { shippedWorksheet } from "@/server/worksheets/load-definitions";
import { projection } from "@/server/worksheets/projection";
import { areYouThere } from "@/tests/support/answers";

const CROWD = "Crowd";
const COUPLES = 50;
const WORKSHEETS = 10;
/** Both partners of each couple answered each of their worksheets. */
const A_PRACTICE = COUPLES * WORKSHEETS * 2;
const AT_ONCE = 25;
/** Different bodies; each stands in many rows, which a database does not notice. */
const BODIES = 64;

type Sql = postgres.Sql | postgres.TransactionSql;

/** Practices that are neither a demonstration nor a crowd hold somebody's words. */
export async function holdsRealPractices(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ real: boolean }[]>`
    select exists (select from practices where not demo) as real`;
  return row?.real ?? true;
}

/** Sealed as a submitted worksheet is, each under a key that is thrown away. */
export function bodies() {
  const worksheet = shippedWorksheet("are-you-there");
  if (!worksheet) throw new Error("No worksheet to fill in.");
  const answers = areYouThere({
    moment: "The night the power went out and you read to me. ".repeat(4),
    forTherapist: "I would rather say this to you alone. ".repeat(20),
  });
  const of = (column: string, content: unknown) =>
    Array.from({ length: BODIES }, () =>
      seal(dataKey(randomUUID(), randomBytes(32)), JSON.stringify(content), {
        table: "responses",
        column,
        practiceId: "",
        row: "",
        owner: "",
      }),
    );
  const previews = of("preview", projection(worksheet, answers));
  const rows = of("answers", answers).map((sealed, at) => ({
    body: at + 1,
    preview: previews[at] ?? sealed,
    answers: sealed,
  }));
  return { worksheet, rows };
}

/**
 * Fills a database up to this many responses, with all that stands around them: practices,
 * couples, keys, sessions, worksheets, the audit trail. Nobody signs in as any of them.
 * Returns how many there are now.
 */
export async function growTo(
  sql: postgres.Sql,
  responses: number,
  say: (there: number) => void = () => {},
): Promise<number> {
  const there = async () => {
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from responses`;
    return row?.n ?? 0;
  };
  const given = bodies();
  let missing = Math.ceil((responses - (await there())) / A_PRACTICE);
  while (missing > 0) {
    const practices = Math.min(missing, AT_ONCE);
    await sql.begin((tx) => addPractices(tx, practices, given));
    missing -= practices;
    say(await there());
  }
  await sql`vacuum analyze`;
  return there();
}

/** Set by set, and without looking each reference up again: they are made together. */
export async function addPractices(
  tx: postgres.TransactionSql,
  practices: number,
  { worksheet, rows }: ReturnType<typeof bodies>,
): Promise<void> {
  await tx`set local session_replication_role = replica`;
  await tx`set local synchronous_commit = off`;
  await tx`create temp table crowd_practices on commit drop as
    select gen_random_uuid() practice_id, gen_random_uuid() member_id, gen_random_uuid() version_id
    from generate_series(1, ${practices})`;
  await tx`create temp table crowd_couples on commit drop as
    select practice_id, member_id, version_id, gen_random_uuid() couple_id, gen_random_uuid() a, gen_random_uuid() b
    from crowd_practices, generate_series(1, ${COUPLES})`;
  await tx`create temp table crowd_partners on commit drop as
    select practice_id, couple_id, seat, partner_id, gen_random_uuid() account_id
    from crowd_couples, lateral (values ('a', a), ('b', b)) p (seat, partner_id)`;
  await tx`create temp table crowd_parts on commit drop as
    select practice_id, member_id, version_id, couple_id, a, b, gen_random_uuid() assignment_id,
      now() - n * interval '9 days' as at
    from crowd_couples, generate_series(1, ${WORKSHEETS}) n`;
  await tx`create temp table crowd_responses on commit drop as
    select practice_id, assignment_id, couple_id, partner_id, at + interval '3 days' as at,
      1 + (row_number() over ())::int % ${BODIES}::int body
    from crowd_parts, lateral (values (a), (b)) p (partner_id)`;

  await tx`create temp table crowd_bodies (body int, preview bytea, answers bytea) on commit drop`;
  await tx`insert into crowd_bodies ${tx(rows)}`;

  await tx`insert into practices (practice_id, name, time_zone, currency, demo)
    select practice_id, ${CROWD}, 'America/New_York', 'USD', true from crowd_practices`;
  await tx`insert into members (practice_id, id, account_id, name, email, roles)
    select practice_id, member_id, gen_random_uuid(), ${CROWD}, member_id || '@crowd.example', '{owner,admin,therapist}' from crowd_practices`;
  await tx`insert into worksheet_versions (practice_id, id, slug, version, digest, definition)
    select practice_id, version_id, ${worksheet.slug}, ${worksheet.version}, ${CROWD}, ${tx.json(JSON.parse(JSON.stringify(worksheet)))} from crowd_practices`;
  await tx`insert into couples (practice_id, id, homework_status)
    select practice_id, couple_id, 'given' from crowd_couples`;
  await tx`insert into care_team (practice_id, couple_id, member_id, role)
    select practice_id, couple_id, member_id, 'therapist_of_record' from crowd_couples`;
  await tx`insert into partners (practice_id, id, couple_id, seat, name)
    select practice_id, partner_id, couple_id, seat, ${CROWD} from crowd_partners`;
  await tx`insert into partner_contacts (practice_id, partner_id, couple_id, email, account_id)
    select practice_id, partner_id, couple_id, partner_id || '@crowd.example', account_id from crowd_partners`;
  await tx`insert into sec.account (id, email, email_key, password_hash)
    select account_id, partner_id || '@crowd.example', partner_id || '@crowd.example', 'none' from crowd_partners`;
  await tx`insert into sec.session (key_hash, kind, practice_id, account_id, partner_id, couple_id, seat, idle_seconds, idle_expires_at, absolute_expires_at)
    select sha256(gen_random_uuid()::text::bytea), 'partner', practice_id, account_id, partner_id, couple_id, seat, 1800, now(), now() from crowd_partners`;
  await tx`insert into data_keys (practice_id, kind, couple_id, partner_id, wrapped, master_key_id)
    select practice_id, kind, couple_id, null::uuid, sha256(''), 'none' from crowd_couples, unnest('{couple,clinicians}'::text[]) kind
    union all select practice_id, 'partner', couple_id, partner_id, sha256(''), 'none' from crowd_partners`;

  await tx`insert into assignments (practice_id, id, couple_id, worksheet_version_id, seats, sharing, assigned_by, created_at)
    select practice_id, assignment_id, couple_id, version_id, '{a,b}', 'reveal', member_id, at from crowd_parts`;
  await tx`insert into reveals (practice_id, assignment_id, couple_id, seats, worksheet_version_id, open_units)
    select practice_id, assignment_id, couple_id, '{a,b}', version_id, '{}' from crowd_parts`;
  await tx`insert into responses (practice_id, assignment_id, couple_id, partner_id, preview, submitted_at)
    select practice_id, assignment_id, couple_id, partner_id, preview, at from crowd_responses join crowd_bodies using (body)`;
  await tx`insert into response_answers (practice_id, assignment_id, couple_id, partner_id, answers)
    select practice_id, assignment_id, couple_id, partner_id, answers from crowd_responses join crowd_bodies using (body)`;
  await tx`insert into submissions (practice_id, assignment_id, couple_id, partner_id, submission_id, digest, submitted_at)
    select practice_id, assignment_id, couple_id, partner_id, gen_random_uuid(), sha256(''), at from crowd_responses`;
  await tx`insert into reveal_choices (practice_id, assignment_id, couple_id, partner_id, choice, chosen_at)
    select practice_id, assignment_id, couple_id, partner_id, 'in_session', at from crowd_responses`;
  await tx`insert into audit_events (practice_id, at, actor_kind, actor_id, action, subject, subject_id, couple_id, detail)
    select practice_id, at, 'partner', partner_id, action, 'assignment', assignment_id, couple_id, '{}'
    from crowd_responses, unnest('{response.submitted,response.chosen}'::text[]) action`;
}
