import { and, eq, sql } from "drizzle-orm";

import { partnerContacts } from "@/drizzle/schema/couples";

import type { Caller } from "../auth/actor";
import { inPractice, statement } from "../db";
import type { OfCoupleInput } from "./inputs";
import { invitationLink } from "./invitation-link";
import { treatedCouple, unusedInvitations } from "./records";

export type PartnerAccess = Awaited<
  ReturnType<typeof listPartnerAccess>
>[number];

const selectContacts = statement((db) =>
  db
    .select({
      partnerId: partnerContacts.partnerId,
      email: partnerContacts.email,
      hasSignedIn: sql<boolean>`${partnerContacts.accountId} is not null`,
    })
    .from(partnerContacts)
    .where(
      and(
        eq(partnerContacts.practiceId, sql.placeholder("practiceId")),
        eq(partnerContacts.coupleId, sql.placeholder("coupleId")),
      ),
    ),
);

/** How each partner gets in, for whoever treats them. Neither partner ever learns it of the other. */
export function listPartnerAccess(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const [couple, contacts, open] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      selectContacts(tx, { practiceId: actor.practiceId, coupleId }),
      unusedInvitations(tx, actor, coupleId),
    ]);

    const now = new Date();
    return (["a", "b"] as const).map((seat) => {
      const { id, name } = couple.partners[seat];
      const contact = contacts.find((one) => one.partnerId === id);
      const newest = open.find((one) => one.partnerId === id);
      const isWaiting = newest !== undefined && newest.expiresAt > now;
      return {
        partnerId: id,
        seat,
        name,
        email: contact?.email ?? null,
        hasSignedIn: contact?.hasSignedIn ?? false,
        invitation: newest
          ? {
              kind: newest.kind === "recovery" ? "recovery" : "partner",
              state: isWaiting ? "waiting" : "expired",
              expiresAt: newest.expiresAt,
              sentTo: newest.email || null,
              link:
                isWaiting && !newest.email ? invitationLink(newest.id) : null,
            }
          : null,
      } as const;
    });
  });
}
