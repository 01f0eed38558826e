import { packetReminders } from "@/drizzle/schema/intake";

import { recordAudit } from "../audit/record-audit";
import { type Actor, authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { filedCouple } from "../couples/records";
import { inPractice, type Tx } from "../db";
import { Conflict } from "../errors";
import { queueEmail } from "../outbox/queue-email";
import { practiceDay } from "../practices/practice-day";
import { packetLock } from "./begin-packet";
import type { RemindInput } from "./inputs";
import { canRemind } from "./policy";
import { reachOf } from "./reach-records";
import { packetOf } from "./records";
import { remindProblem } from "./remind-rules";
import { seatsOf } from "./reminder-records";

type Couple = Awaited<ReturnType<typeof filedCouple>>;

/** How each can be reached: for whoever treats them, and nobody else. */
export const reachKnownTo = (tx: Tx, actor: Actor, couple: Couple) =>
  treats(actor, couple) ? reachOf(tx, actor, couple.id) : null;

/**
 * Reminds one of the two of what is missing, by the mail that every reminder is. It waits for the end of their quiet
 * hours and for the hours that are safe; where they want none, or none may go, it is dropped without a word to anybody
 * who may not know why.
 */
export function remindOfPacket(
  caller: Caller,
  { coupleId, seat }: RemindInput,
) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const couple = await filedCouple(tx, actor, coupleId);
      authorize(canRemind(actor, couple));
      const partnerId = couple.partners[seat].id;
      const [packet, today, reach] = await Promise.all([
        packetOf(tx, actor, coupleId),
        practiceDay(tx, actor),
        reachKnownTo(tx, actor, couple),
      ]);
      const seats = packet ? await seatsOf(tx, actor, packet.id) : [];
      const own = seats.find((one) => one.partnerId === partnerId);
      if (!packet || !own)
        throw new Conflict("This couple has not been sent its intake yet.");
      const problem = remindProblem(own, reach?.get(partnerId) ?? null, today);
      if (problem) throw new Conflict(problem);

      const { practiceId, memberId } = actor;
      await tx.insert(packetReminders).values({
        practiceId,
        packetId: packet.id,
        coupleId,
        partnerId,
        onDay: today,
        sentBy: memberId,
      });
      await queueEmail(tx, practiceId, "reminder", { partnerId });
      await recordAudit(tx, "packet.reminded", {
        kind: "partner",
        id: partnerId,
        coupleId,
      });
      return { remindedOn: today };
    },
    [packetLock(coupleId)],
  );
}
