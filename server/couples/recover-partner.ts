import { authorize, type Caller, requirePassword } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import type { OfPartnerInput } from "./inputs";
import { openInvitation } from "./open-invitation";
import { treats } from "./policy";
import { lockedContact, partnerRecord } from "./records";

/** A lost password goes through the therapist, never through the mailbox alone. */
export function recoverPartner(caller: Caller, { partnerId }: OfPartnerInput) {
  return inPractice(caller, async (tx, actor) => {
    const [{ couple, partner }, [contact]] = await Promise.all([
      partnerRecord(tx, actor, partnerId),
      lockedContact(tx, actor, partnerId),
    ]);
    authorize(treats(actor, couple));
    requirePassword(actor);
    if (!contact?.accountId) {
      throw new Conflict(
        `${partner.name} has never signed in, so there is no password to lose. Invite them instead.`,
      );
    }

    return openInvitation(tx, actor, {
      kind: "recovery",
      coupleId: couple.id,
      partnerId,
      email: contact.email,
    });
  });
}
