import { randomBytes, randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import type { Caller } from "@/server/auth/actor";
import { type Database, openDatabase } from "@/server/driver";

import type { Part } from "./world";

/** As long as a sealed worksheet; the content does not matter to the database. */
const sealed = (bytes: number) =>
  Buffer.concat([Buffer.from([1]), randomBytes(bytes)]);

const open =
  (caller: Caller) =>
  (connection: {
    unsafe: (text: string, values: string[]) => Promise<unknown>;
  }) => [
    connection.unsafe("select set_config('app.session', $1, true)", [
      caller.sessionKey,
    ]),
  ];

/**
 * What no implementation on this database can beat: the same rows under the same row
 * security, in the fewest round trips, without HTTP, rules, sealing or sessions to find.
 */
export function theLimit(url: string, connections: number) {
  const database: Database = openDatabase(url, {
    connections,
    name: "bench-limit",
  });
  return {
    close: () => database.close(),

    submit: ({
      caller,
      practiceId,
      coupleId,
      partnerId,
      assignmentId,
      memberId,
    }: Part) =>
      database.transaction(open(caller), async (tx) => {
        const own = sql`${practiceId}, ${assignmentId}, ${coupleId}, ${partnerId}`;
        const mine = sql`practice_id = ${practiceId} and assignment_id = ${assignmentId} and partner_id = ${partnerId}`;
        await Promise.all([
          tx.execute(
            sql`select id, sharing, seats from assignments where practice_id = ${practiceId} and id = ${assignmentId}`,
          ),
          tx.execute(
            sql`select digest from submissions where practice_id = ${practiceId} and partner_id = ${partnerId} and submission_id = ${assignmentId}`,
          ),
          tx.execute(
            sql`select id, wrapped from data_keys where practice_id = ${practiceId} and couple_id = ${coupleId} and kind = 'partner'`,
          ),
        ]);
        await Promise.all([
          tx.execute(sql`insert into submissions (practice_id, assignment_id, couple_id, partner_id, submission_id, digest, submitted_at)
            values (${own}, ${randomUUID()}, ${randomBytes(32)}, now())`),
          tx.execute(sql`insert into responses (practice_id, assignment_id, couple_id, partner_id, preview, submitted_at)
            values (${own}, ${sealed(700)}, now())`),
          tx.execute(sql`insert into response_answers (practice_id, assignment_id, couple_id, partner_id, answers)
            values (${own}, ${sealed(2300)})`),
          tx.execute(sql`delete from drafts where ${mine}`),
          tx.execute(sql`delete from draft_versions where ${mine}`),
          tx.execute(
            sql`insert into outbox (practice_id, template, member_id) values (${practiceId}, 'something-new', ${memberId})`,
          ),
          tx.execute(
            sql`select sec.append_audit('response.submitted', 'assignment', ${assignmentId}::uuid, ${coupleId}::uuid, '{}'::jsonb)`,
          ),
        ]);
        return true;
      }),

    readBoth: ({ therapist, practiceId, coupleId, assignmentId }: Part) =>
      database.transaction(open(therapist), async (tx) => {
        const [, answers] = await Promise.all([
          tx.execute(
            sql`select id, sharing, seats from assignments where practice_id = ${practiceId} and id = ${assignmentId}`,
          ),
          tx.execute(sql`
            select r.partner_id, r.submitted_at, a.answers, c.choice from responses r
            join response_answers a using (practice_id, assignment_id, partner_id)
            left join reveal_choices c using (practice_id, assignment_id, partner_id)
            where r.practice_id = ${practiceId} and r.assignment_id = ${assignmentId}`),
          tx.execute(
            sql`select unit, released_at from revealed_responses where practice_id = ${practiceId} and assignment_id = ${assignmentId}`,
          ),
          tx.execute(
            sql`select id, wrapped from data_keys where practice_id = ${practiceId} and couple_id = ${coupleId} and kind in ('partner', 'couple')`,
          ),
          tx.execute(
            sql`select id from alerts where practice_id = ${practiceId} and couple_id = ${coupleId} and acknowledged_at is null`,
          ),
          tx.execute(
            sql`select sec.append_audit('responses.read', 'assignment', ${assignmentId}::uuid, ${coupleId}::uuid, '{}'::jsonb)`,
          ),
        ]);
        return answers.length === 2;
      }),
  };
}
