import { createHash } from "node:crypto";

import { sql } from "drizzle-orm";

import type { Partner } from "../auth/actor";
import type { Tx } from "../db";
import { disclosuresIn } from "../disclosures/come-in";
import { gravest, upTo, weighed } from "./rules";
import { targetsOf } from "./target-records";
import { dueAt, escalates } from "./target-rules";

type Raised = {
  code: string;
  severity: "medium" | "high" | "critical";
  hold?: boolean;
};

/** The same for a code of a response on one day, until it grows graver. */
const toldBy = (
  { partnerId }: Partner,
  saidIn: string,
  raised: readonly Raised[],
): string[] => {
  const day = new Date().toISOString().slice(0, 10);
  return raised.flatMap(({ code, severity }) =>
    upTo(severity).map((each) =>
      createHash("sha256")
        .update([day, partnerId, saidIn, code, each].join(" "))
        .digest("hex"),
    ),
  );
};

/**
 * Safety mode begins with the answer itself, and so does silence: no mail goes to this person any more
 * until whoever treats them says that one is safe.
 */
const opensReview = (
  tx: Tx,
  { practiceId, coupleId, partnerId }: Partner,
): PromiseLike<unknown>[] => [
  tx.execute(sql`
    insert into safety_reviews (practice_id, couple_id, partner_id)
    values (${practiceId}, ${coupleId}, ${partnerId}) on conflict do nothing`),
  tx.execute(sql`
    insert into safe_contacts (practice_id, couple_id, partner_id, channel, may_be_used)
    values (${practiceId}, ${coupleId}, ${partnerId}, 'mail', false) on conflict do nothing`),
];

/** What it was said in: a worksheet or a measure, or what is asked under seal. */
type SaidIn = { assignmentId: string } | { screenId: string };

/**
 * Rows for the care team, the mail that says only that there is something to look at, and
 * the holds, of what is open too: something of it may not be shown yet. What was raised
 * milder before stands beside it. A day hears of a code once, and again where it grows graver;
 * mails of one moment are sent as one. The writer's session can put them in and can never read them.
 */
export async function raiseAlerts(
  tx: Tx,
  partner: Partner,
  saidIn: SaidIn,
  said: readonly Raised[],
): Promise<void> {
  if (said.length === 0) return;
  const raised = weighed(said);
  const { practiceId, coupleId, partnerId } = partner;
  const assignmentId = "assignmentId" in saidIn ? saidIn.assignmentId : null;
  const screenId = "screenId" in saidIn ? saidIn.screenId : null;
  const sayingId = assignmentId ?? screenId ?? "";
  const holdsAll = raised.some(({ code }) => code.startsWith("IPV_"));
  const holdsThis = raised.some(({ hold = false }) => hold);
  const { targets, timeZone } = await targetsOf(tx, practiceId);
  const raisedAt = new Date();
  const timed = gravest(raised).map(({ code, severity }) => {
    const due = dueAt({ code, severity, raisedAt }, targets, timeZone);
    return { code, severity, due: due?.toISOString() ?? null };
  });

  await Promise.all([
    ...timed.map(({ code, severity, due }) =>
      tx.execute(sql`
        insert into alerts (practice_id, couple_id, partner_id, assignment_id, screen_id, code, severity, raised_at, due_at, escalate_at)
        values (${practiceId}, ${coupleId}, ${partnerId}, ${assignmentId}, ${screenId}, ${code}, ${severity},
          ${raisedAt.toISOString()}, ${due}, ${escalates(severity) ? due : null})
        on conflict do nothing`),
    ),
    tx.execute(sql`
      insert into outbox (practice_id, template, member_id, once)
      select practice_id, 'item-to-review', member_id, once
      from care_team, unnest(${sql.param(toldBy(partner, sayingId, raised))}::text[]) once
      where practice_id = ${practiceId} and couple_id = ${coupleId} and role = 'therapist_of_record'
      on conflict do nothing`),
    ...(holdsAll ? opensReview(tx, partner) : []),
    ...disclosuresIn(tx, partner, { assignmentId, screenId }, raised),
    ...(holdsAll || holdsThis
      ? [
          tx.execute(sql`
            insert into reveal_holds (practice_id, assignment_id, couple_id, source)
            select practice_id, assignment_id, couple_id, 'safety' from reveals
            where practice_id = ${practiceId} and couple_id = ${coupleId} and state <> 'shut'
              and (${holdsAll} or assignment_id = ${assignmentId}::uuid)`),
        ]
      : []),
  ]);
}
