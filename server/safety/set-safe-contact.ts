import { and, eq, isNull, sql } from "drizzle-orm";

import { contactWishes, safeContacts } from "@/drizzle/schema/safety-mode";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, requirePassword } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import type { SetSafeContactInput } from "./inputs";

/** By which way, and at which hours, one person may be reached. The other's mails go on as they were. */
export function setSafeContact(caller: Caller, input: SetSafeContactInput) {
  return inPractice(caller, async (tx, actor) => {
    const { coupleId, seat, channel, mayBeUsed, hours } = input;
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(treats(actor, couple));
    requirePassword(actor);
    const { practiceId } = actor;
    const partnerId = couple.partners[seat].id;
    const set = {
      mayBeUsed,
      fromHour: hours?.from ?? null,
      untilHour: hours?.until ?? null,
    };
    await Promise.all([
      tx
        .insert(safeContacts)
        .values({ practiceId, coupleId, partnerId, channel, ...set })
        .onConflictDoUpdate({
          target: [
            safeContacts.practiceId,
            safeContacts.partnerId,
            safeContacts.channel,
          ],
          set,
        }),
      // What they said is settled with it: from here on the therapist's word holds.
      tx
        .update(contactWishes)
        .set({ settledAt: sql`now()` })
        .where(
          and(
            eq(contactWishes.practiceId, practiceId),
            eq(contactWishes.partnerId, partnerId),
            eq(contactWishes.channel, channel),
            isNull(contactWishes.settledAt),
          ),
        ),
      recordAudit(
        tx,
        "restricted.changed",
        { kind: "partner", id: partnerId, coupleId },
        { what: "contact" },
      ),
    ]);
  });
}
