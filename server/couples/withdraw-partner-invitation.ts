import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { OfPartnerInput } from "./inputs";
import { treats } from "./policy";
import { partnerRecord, withdrawInvitations } from "./records";

/** What was sent and told stops working at once. The partner is not written to. */
export function withdrawPartnerInvitation(
  caller: Caller,
  { partnerId }: OfPartnerInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const { couple } = await partnerRecord(tx, actor, partnerId);
    authorize(treats(actor, couple));

    await Promise.all([
      withdrawInvitations(tx, actor, partnerId),
      recordAudit(tx, "partner.invitation_withdrawn", {
        kind: "partner",
        id: partnerId,
        coupleId: couple.id,
      }),
    ]);
  });
}
