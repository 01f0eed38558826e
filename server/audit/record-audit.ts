import { sql } from "drizzle-orm";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";

type Subject = { kind: string; id?: string; coupleId?: string };

/**
 * Writes who did or read what, in the transaction that did it. The actor is the session
 * itself. `detail` takes ids and fixed words, never anything a person typed.
 */
export function recordAudit(
  tx: Tx,
  action: `${string}.${string}`,
  subject: Subject,
  detail: Readonly<
    Record<string, string | number | boolean | readonly string[]>
  > = {},
) {
  return tx.execute(
    sql`select sec.append_audit(${action}, ${subject.kind}, ${subject.id ?? null}::uuid, ${subject.coupleId ?? null}::uuid, ${JSON.stringify(detail)}::text::jsonb)`,
  );
}

/** The same of an assignment, at no wait for whose it is. */
export function recordAuditOfAssignment(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  action: `${string}.${string}`,
  assignmentId: string,
  detail: Record<string, unknown> = {},
) {
  return tx.execute(
    sql`select sec.append_audit(${action}, 'assignment', ${assignmentId}::uuid, (select couple_id from assignments where practice_id = ${practiceId} and id = ${assignmentId}::uuid), ${JSON.stringify(detail)}::jsonb)`,
  );
}
