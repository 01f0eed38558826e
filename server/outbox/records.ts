import { and, eq, isNull, ne, sql } from "drizzle-orm";

import { partnerContacts } from "@/drizzle/schema/couples";
import { invitations } from "@/drizzle/schema/invitations";
import { outbox } from "@/drizzle/schema/outbox";
import { members, practices } from "@/drizzle/schema/practices";
import { reminderChoices, reminderSettings } from "@/drizzle/schema/reminders";
import { safeContacts } from "@/drizzle/schema/safety-mode";

import type { Tx } from "../driver";
import { USUAL } from "../reminders/reminder-rules";
import { NO_MAILS } from "./contact-rules";
import type { MailTemplate } from "./queue-email";
import type { DropReason } from "./rules";
import { saidNoToMails } from "./said-no";

const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.droppedAs));

/** Whether the mailbox is one that another partner of this practice reads too: each had their own mail there. */
const isOfAnotherToo = sql<boolean>`exists (
  select from partner_contacts other
  where other.practice_id = ${partnerContacts.practiceId}
    and other.partner_id <> ${partnerContacts.partnerId}
    and lower(other.email) = lower(${partnerContacts.email}))`;

/** A waiting mail with whom it goes to, as the records say now. */
export async function waitingMail(tx: Tx, outboxId: string) {
  const [row] = await tx
    .select({
      id: outbox.id,
      template: outbox.template,
      attempts: outbox.attempts,
      createdAt: outbox.createdAt,
      notBefore: outbox.notBefore,
      memberId: outbox.memberId,
      partnerId: outbox.partnerId,
      invitationId: outbox.invitationId,
      practiceName: practices.name,
      reminderWords: reminderSettings.words,
      member: { email: members.email },
      partner: {
        email: partnerContacts.email,
        accountId: partnerContacts.accountId,
        id: partnerContacts.partnerId,
        sharesMailbox: isOfAnotherToo,
      },
      how: reminderChoices.how,
      quiet: {
        timeZone: sql<string>`coalesce(${reminderChoices.timeZone}, ${practices.timeZone})`,
        from: sql<number>`coalesce(${reminderChoices.quietFrom}, ${reminderSettings.quietFrom}, ${USUAL.quiet.from})`,
        until: sql<number>`coalesce(${reminderChoices.quietUntil}, ${reminderSettings.quietUntil}, ${USUAL.quiet.until})`,
      },
      timeZone: practices.timeZone,
      saidNo: saidNoToMails(outbox.practiceId, outbox.partnerId),
      contact: {
        mayBeUsed: safeContacts.mayBeUsed,
        fromHour: safeContacts.fromHour,
        untilHour: safeContacts.untilHour,
      },
      invitation: {
        email: invitations.email,
        expiresAt: invitations.expiresAt,
        usedAt: invitations.usedAt,
        revokedAt: invitations.revokedAt,
      },
    })
    .from(outbox)
    .innerJoin(practices, eq(practices.practiceId, outbox.practiceId))
    .leftJoin(
      reminderSettings,
      eq(reminderSettings.practiceId, outbox.practiceId),
    )
    .leftJoin(
      reminderChoices,
      and(
        eq(reminderChoices.practiceId, outbox.practiceId),
        eq(reminderChoices.partnerId, outbox.partnerId),
      ),
    )
    .leftJoin(
      safeContacts,
      and(
        eq(safeContacts.practiceId, outbox.practiceId),
        eq(safeContacts.partnerId, outbox.partnerId),
        eq(safeContacts.channel, "mail"),
      ),
    )
    .leftJoin(
      members,
      and(
        eq(members.practiceId, outbox.practiceId),
        eq(members.id, outbox.memberId),
      ),
    )
    .leftJoin(
      partnerContacts,
      and(
        eq(partnerContacts.practiceId, outbox.practiceId),
        eq(partnerContacts.partnerId, outbox.partnerId),
      ),
    )
    .leftJoin(
      invitations,
      and(
        eq(invitations.practiceId, outbox.practiceId),
        eq(invitations.id, outbox.invitationId),
      ),
    )
    .where(and(eq(outbox.id, outboxId), isWaiting));
  if (!row) return null;
  const { partner, how, quiet, contact, saidNo, ...mail } = row;
  return {
    ...mail,
    // The outbox is written through `queueEmail` and raised alerts, which know no other words.
    template: row.template as MailTemplate,
    partner: partner && {
      email: partner.email,
      hasJoined: partner.accountId !== null,
      wantsNoReminders: how === "off",
      quiet,
      sharesMailbox: partner.sharesMailbox,
      contact: saidNo ? NO_MAILS : contact,
    },
  };
}

/**
 * Locks a waiting mail and those that say the same to the same person, always in one order,
 * so that two of them in hand at once never wait for each other.
 */
export const lockWithItsLike = (tx: Tx, outboxId: string) =>
  tx.execute(sql`
    select o.id from outbox o
    join outbox me on me.practice_id = o.practice_id and me.template = o.template
      and (me.member_id, me.partner_id, me.invitation_id) is not distinct from (o.member_id, o.partner_id, o.invitation_id)
    where me.id = ${outboxId} and o.sent_at is null and o.dropped_as is null
    order by o.created_at, o.id for update of o`);

type Recipient = {
  id: string;
  template: string;
  memberId: string | null;
  partnerId: string | null;
};

/** Lets this mail stand for all that say the same and were never tried. */
export const foldInto = (tx: Tx, mail: Recipient) =>
  tx
    .update(outbox)
    .set({ droppedAs: "folded" satisfies DropReason })
    .where(
      and(
        eq(outbox.template, mail.template),
        mail.partnerId === null
          ? eq(outbox.memberId, mail.memberId ?? mail.id)
          : eq(outbox.partnerId, mail.partnerId),
        isWaiting,
        ne(outbox.id, mail.id),
        eq(outbox.attempts, 0),
      ),
    );

export const countAttempt = (tx: Tx, outboxId: string) =>
  tx
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1` })
    .where(eq(outbox.id, outboxId));

/** It waits for an hour that is safe for whoever it goes to. */
export const putOff = (tx: Tx, outboxId: string, notBefore: Date) =>
  tx
    .update(outbox)
    .set({ notBefore })
    .where(and(eq(outbox.id, outboxId), isWaiting));

export const markSent = (tx: Tx, outboxId: string) =>
  tx
    .update(outbox)
    .set({ sentAt: sql`now()` })
    .where(and(eq(outbox.id, outboxId), isWaiting));

export const markDropped = (tx: Tx, outboxId: string, reason: DropReason) =>
  tx
    .update(outbox)
    .set({ droppedAs: reason })
    .where(and(eq(outbox.id, outboxId), isWaiting));
