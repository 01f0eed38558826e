import { invitations } from "@/drizzle/schema/invitations";

import { recordAudit } from "../audit/record-audit";
import type { Member } from "../auth/actor";
import { newInvitation } from "../auth/invitation-codes";
import type { Tx } from "../db";
import { queueEmail } from "../outbox/queue-email";
import { invitationEnd } from "../practices/rules";
import { invitationLink } from "./invitation-link";
import { withdrawInvitations } from "./records";

type Guest = {
  kind: "partner" | "recovery";
  coupleId: string;
  partnerId: string;
  email: string | null;
};

/**
 * Half of the way in goes to the mailbox, or to the therapist where there is none; the
 * other half is the code, shown once and told in session. Neither opens anything alone.
 */
export async function openInvitation(tx: Tx, actor: Member, guest: Guest) {
  const { kind, coupleId, partnerId, email } = guest;
  const { code, ...invitation } = newInvitation();
  const expiresAt = invitationEnd(new Date());

  await Promise.all([
    withdrawInvitations(tx, actor, partnerId),
    tx.insert(invitations).values({
      ...invitation,
      practiceId: actor.practiceId,
      kind,
      coupleId,
      partnerId,
      email: email ?? "",
      invitedBy: actor.memberId,
      expiresAt,
    }),
    email !== null &&
      queueEmail(tx, actor.practiceId, "partner-invited", {
        invitationId: invitation.id,
      }),
    recordAudit(
      tx,
      kind === "partner" ? "partner.invited" : "partner.recovery_opened",
      { kind: "partner", id: partnerId, coupleId },
    ),
  ]);
  return {
    invitationId: invitation.id,
    code,
    expiresAt,
    sentTo: email,
    link: email === null ? invitationLink(invitation.id) : null,
  };
}
