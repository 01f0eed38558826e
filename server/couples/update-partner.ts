import { and, eq } from "drizzle-orm";

import { partnerContacts, partners } from "@/drizzle/schema/couples";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { UpdatePartnerInput } from "./inputs";
import { canRenamePartner, keepsTheRecord } from "./policy";
import { partnerRecord, withdrawInvitations } from "./records";

/** A name is the partner's own; an address only a clinician changes, never the other partner. */
export function updatePartner(caller: Caller, input: UpdatePartnerInput) {
  return inPractice(caller, async (tx, actor) => {
    const { couple, partner } = await partnerRecord(tx, actor, input.partnerId);
    const { name, email } = input;
    authorize(canRenamePartner(actor, couple, partner));
    if (email !== undefined) authorize(keepsTheRecord(actor, couple));

    const { practiceId } = actor;
    const changed = [
      ...(name === undefined ? [] : ["name"]),
      ...(email === undefined ? [] : ["email"]),
    ];
    await Promise.all([
      name !== undefined &&
        tx
          .update(partners)
          .set({ name })
          .where(
            and(
              eq(partners.practiceId, practiceId),
              eq(partners.id, partner.id),
            ),
          ),
      email !== undefined && changeAddress(),
      recordAudit(
        tx,
        "partner.updated",
        { kind: "partner", id: partner.id, coupleId: couple.id },
        { changed },
      ),
    ]);

    /** A link that went to the old address must not open anything any more. */
    async function changeAddress() {
      await Promise.all([
        tx
          .update(partnerContacts)
          .set({ email })
          .where(
            and(
              eq(partnerContacts.practiceId, practiceId),
              eq(partnerContacts.partnerId, partner.id),
            ),
          ),
        withdrawInvitations(tx, actor, partner.id),
      ]);
    }
  });
}
