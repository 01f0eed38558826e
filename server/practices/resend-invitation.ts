import { invitations } from "@/drizzle/schema/invitations";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { queueEmail } from "../outbox/queue-email";
import type { OfInvitationInput } from "./inputs";
import { canInviteAs, canManagePractice } from "./policy";
import { lockedInvitation, revokeInvitation, seatInvitation } from "./records";

/** A fresh link for another seven days; the one sent before stops working. */
export function resendInvitation(caller: Caller, input: OfInvitationInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const old = await lockedInvitation(tx, actor, input.invitationId);
    authorize(canInviteAs(actor, old.roles));
    if (old.usedAt) {
      throw new Conflict("This invitation has been accepted already.");
    }
    if (old.revokedAt) {
      throw new Conflict("This invitation was withdrawn. Invite them again.");
    }

    const fresh = seatInvitation(actor, old, new Date());
    await Promise.all([
      revokeInvitation(tx, actor, old.id),
      tx.insert(invitations).values(fresh),
      queueEmail(tx, actor.practiceId, "member-invited", {
        invitationId: fresh.id,
      }),
      recordAudit(tx, "member.invited_again", {
        kind: "invitation",
        id: fresh.id,
      }),
    ]);
    return { invitationId: fresh.id, expiresAt: fresh.expiresAt };
  });
}
