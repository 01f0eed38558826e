import { and, eq, sql } from "drizzle-orm";

import { partnerContacts } from "@/drizzle/schema/couples";
import { safeContacts } from "@/drizzle/schema/safety-mode";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { saidNoToMails } from "../outbox/said-no";

/** Whether a mail would reach each of the two, as far as whoever treats them may know. */
export async function reachOf(tx: Tx, { practiceId }: Actor, coupleId: string) {
  const rows = await tx
    .select({
      partnerId: partnerContacts.partnerId,
      hasJoined: sql<boolean>`${partnerContacts.accountId} is not null`,
      mayBeUsed: safeContacts.mayBeUsed,
      saidNo: saidNoToMails(
        partnerContacts.practiceId,
        partnerContacts.partnerId,
      ),
      sharesMailbox: sql<boolean>`exists (select from ${partnerContacts} other
        where other.practice_id = ${partnerContacts.practiceId} and other.couple_id = ${partnerContacts.coupleId}
          and other.partner_id <> ${partnerContacts.partnerId} and lower(other.email) = lower(${partnerContacts.email}))`,
    })
    .from(partnerContacts)
    .leftJoin(
      safeContacts,
      and(
        eq(safeContacts.practiceId, partnerContacts.practiceId),
        eq(safeContacts.partnerId, partnerContacts.partnerId),
        eq(safeContacts.channel, "mail"),
      ),
    )
    .where(
      and(
        eq(partnerContacts.practiceId, practiceId),
        eq(partnerContacts.coupleId, coupleId),
      ),
    );
  return new Map(
    rows.map(({ partnerId, mayBeUsed, saidNo, ...one }) => [
      partnerId,
      { ...one, mailsAreOff: saidNo || mayBeUsed === false },
    ]),
  );
}
