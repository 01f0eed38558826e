import { type SQLWrapper, sql } from "drizzle-orm";

/** This person said in their own intake that no mail is safe, and nobody has settled it yet. */
export const saidNoToMails = (practiceId: SQLWrapper, partnerId: SQLWrapper) =>
  sql<boolean>`exists (select from contact_wishes w where w.practice_id = ${practiceId}
    and w.partner_id = ${partnerId} and w.channel = 'mail' and not w.may_be_used and w.settled_at is null)`;
