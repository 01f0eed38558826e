import { and, eq, isNull, sql } from "drizzle-orm";

import { contactWishes, safeContacts } from "@/drizzle/schema/safety-mode";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, requirePassword } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import type { SetSafeContactInput } from "./inputs";
import { openWishesOf } from "./review-records";
import { isUnread } from "./wish-rules";

/** By which way, and at which hours, one person may be reached. The other's mails go on as they were. */
export function setSafeContact(caller: Caller, input: SetSafeContactInput) {
  return inPractice(caller, async (tx, actor) => {
    const { coupleId, seat, channel, mayBeUsed, hours, saidUntil } = input;
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(treats(actor, couple));
    requirePassword(actor);
    const { practiceId } = actor;
    const { id: partnerId, name } = couple.partners[seat];
    const wishes = await openWishesOf(tx, actor, partnerId);
    const wish = wishes.find((one) => one.channel === channel);
    if (wish && isUnread(wish, saidUntil)) {
      throw new Conflict(
        `${name} said something new about this in the intake. Reload, read it, and save again.`,
      );
    }
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
      // What they said and the therapist has read is settled with it: from here on the therapist's word holds.
      tx
        .update(contactWishes)
        .set({ settledAt: sql`now()` })
        .where(
          and(
            eq(contactWishes.practiceId, practiceId),
            eq(contactWishes.partnerId, partnerId),
            eq(contactWishes.channel, channel),
            isNull(contactWishes.settledAt),
            // A page knows the moment to the millisecond.
            sql`date_trunc('milliseconds', ${contactWishes.saidAt}) <= ${saidUntil?.toISOString() ?? null}`,
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
