import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import type { Tx } from "../db";

export type MailTemplate =
  | "something-new"
  | "reminder"
  | "item-to-review"
  | "member-invited"
  | "partner-invited"
  | "password-reset";

type Recipient =
  | { memberId: string }
  | { partnerId: string }
  | { invitationId: string };

/**
 * Queues a mail with the change it tells of: both happen or neither. Ids only; address and
 * consent are looked up when it is sent.
 */
export function queueEmail(
  tx: Tx,
  practiceId: PracticeId,
  template: MailTemplate,
  to: Recipient,
) {
  const memberId = "memberId" in to ? to.memberId : null;
  const partnerId = "partnerId" in to ? to.partnerId : null;
  const invitationId = "invitationId" in to ? to.invitationId : null;
  return tx.execute(sql`
    insert into outbox (practice_id, template, member_id, partner_id, invitation_id)
    values (${practiceId}, ${template}, ${memberId}, ${partnerId}, ${invitationId})`);
}
