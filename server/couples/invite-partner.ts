import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import type { OfPartnerInput } from "./inputs";
import { openInvitation } from "./open-invitation";
import { treats } from "./policy";
import { lockedContact, partnerRecord } from "./records";

/** Each partner apart. Inviting again replaces what was sent and told before. */
export function invitePartner(caller: Caller, { partnerId }: OfPartnerInput) {
  return inPractice(caller, async (tx, actor) => {
    const [{ couple, partner }, [contact]] = await Promise.all([
      partnerRecord(tx, actor, partnerId),
      lockedContact(tx, actor, partnerId),
    ]);
    authorize(treats(actor, couple));
    if (contact?.accountId) {
      throw new Conflict(
        `${partner.name} has signed in before. If the password is lost, use “Lost password”.`,
      );
    }

    return openInvitation(tx, actor, {
      kind: "partner",
      coupleId: couple.id,
      partnerId,
      email: contact?.email ?? null,
    });
  });
}
