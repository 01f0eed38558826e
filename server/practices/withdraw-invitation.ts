import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import type { OfInvitationInput } from "./inputs";
import { canManagePractice } from "./policy";
import { lockedInvitation, revokeInvitation } from "./records";

/** The link in the mail stops working at once. */
export function withdrawInvitation(caller: Caller, input: OfInvitationInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const invitation = await lockedInvitation(tx, actor, input.invitationId);
    if (invitation.usedAt) {
      throw new Conflict(
        "This invitation has been accepted, so there is nothing to take back.",
      );
    }
    if (invitation.revokedAt) return;

    await Promise.all([
      revokeInvitation(tx, actor, invitation.id),
      recordAudit(tx, "member.invitation_withdrawn", {
        kind: "invitation",
        id: invitation.id,
      }),
    ]);
  });
}
