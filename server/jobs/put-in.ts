import { sql } from "drizzle-orm";

import type { Tx } from "../driver";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Rows as one statement however many they are; each column is named with its type. */
export const rowsOf = (rows: Rows, columns: string) =>
  sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as t (${sql.raw(columns)})`;

/** The mails to whoever was given something, ids alone. */
export const queueEmails = (tx: Tx, rows: Rows) =>
  tx.execute(sql`
    insert into outbox (practice_id, template, partner_id)
    select t.practice_id, 'something-new', p.id
    from ${rowsOf(rows, "practice_id uuid, couple_id uuid, seats text[]")}
    join partners p on p.practice_id = t.practice_id and p.couple_id = t.couple_id and p.seat = any (t.seats)`);

/** The same entry of the trail for each assignment. */
export const recordGiven = (tx: Tx, rows: Rows) =>
  tx.execute(sql`
    select sec.append_audit('worksheet.given_by_itself', 'assignment', t.id, t.couple_id, '{}'::jsonb)
    from ${rowsOf(rows, "id uuid, couple_id uuid")}`);
