import { endOfQuiet, type Quiet } from "../reminders/reminder-rules";
import { type SafeContact, safeFrom } from "./contact-rules";
import type { MailTemplate } from "./queue-email";

/** Why a mail will never be sent. */
export type DropReason =
  | "no_address"
  | "not_joined"
  | "expired"
  | "refused"
  | "not_wished"
  | "shared_mailbox"
  | "not_safe"
  | "folded";

const MINUTE = 60_000;
const RESET_MINUTES = 30;
/** Later it could meet somebody in their quiet hours. */
const REMINDER_MINUTES = 60;
/** The provider knows a mail by its key for 24 hours; after that a retry could be a second mail. */
const KEY_HOURS = 23;

export type WaitingMail = {
  template: MailTemplate;
  attempts: number;
  createdAt: Date;
  /** The hour it was put off to. */
  notBefore: Date | null;
  member: { email: string } | null;
  partner: {
    email: string | null;
    hasJoined: boolean;
    /** They said meanwhile that they want no reminders. */
    wantsNoReminders: boolean;
    /** The hours in which no reminder goes to them, on their own clock. */
    quiet: Quiet & { timeZone: string };
    /** Somebody else of this practice gets mail there too. */
    sharesMailbox: boolean;
    /** What their therapist said of mails to them, where anything was said. */
    contact: SafeContact | null;
  } | null;
  timeZone: string;
  invitation: {
    email: string;
    expiresAt: Date;
    usedAt: Date | null;
    revokedAt: Date | null;
  } | null;
};

export type Delivery =
  | { to: string }
  | { drop: DropReason }
  | { notBefore: Date };

const to = (email: string | null | undefined): Delivery =>
  email ? { to: email } : { drop: "no_address" };

/** Whether a mail still makes sense, and to where: as things stand now, not as they stood when it was queued. */
export function deliveryOf(mail: WaitingMail, now: Date): Delivery {
  const age = now.getTime() - mail.createdAt.getTime();
  if (mail.attempts > 0 && age > KEY_HOURS * 60 * MINUTE)
    return { drop: "expired" };
  if (mail.template === "password-reset" && age > RESET_MINUTES * MINUTE)
    return { drop: "expired" };
  if (mail.template === "reminder") {
    const since = Math.max(
      mail.createdAt.getTime(),
      mail.notBefore?.getTime() ?? 0,
    );
    if (now.getTime() - since > REMINDER_MINUTES * MINUTE)
      return { drop: "expired" };
    if (mail.partner?.wantsNoReminders) return { drop: "not_wished" };
    if (mail.partner?.sharesMailbox) return { drop: "shared_mailbox" };
    const quiet = mail.partner && endOfQuiet(mail.partner.quiet, now);
    if (quiet) return { notBefore: quiet };
  }
  if (mail.invitation) {
    const { email, expiresAt, usedAt, revokedAt } = mail.invitation;
    if (usedAt || revokedAt || expiresAt <= now) return { drop: "expired" };
    return to(email);
  }
  if (mail.partner) {
    if (!mail.partner.hasJoined) return { drop: "not_joined" };
    const { email, contact } = mail.partner;
    const from = contact ? safeFrom(contact, mail.timeZone, now) : now;
    if (from === "never") return { drop: "not_safe" };
    return from > now ? { notBefore: from } : to(email);
  }
  return to(mail.member?.email);
}

/** Mails that all say the same: one is as good as several. */
export const canFold = (template: MailTemplate): boolean =>
  template === "something-new" ||
  template === "item-to-review" ||
  template === "reminder";
