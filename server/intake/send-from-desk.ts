import { packetParts } from "@/drizzle/schema/intake";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { askFromDesk } from "../consents/ask-from-desk";
import { filedCouple } from "../couples/records";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { queueEmail } from "../outbox/queue-email";
import { givableWorksheets } from "../worksheets/load-definitions";
import { beginPacket, packetLock } from "./begin-packet";
import { giveFromDesk } from "./give-from-desk";
import { partOfPaper } from "./give-parts";
import type { SendFromDeskInput } from "./inputs";
import { canSendFromDesk } from "./policy";
import { packetOf } from "./records";

/**
 * The front desk sends the usual packet to a couple that has none: every paper, and what each does alone. What opens
 * for both is added by whoever treats them, so that nothing here depends on what only they may know.
 */
export function sendFromDesk(caller: Caller, input: SendFromDeskInput) {
  // Before the transaction: the first look of a process reads every file.
  givableWorksheets();
  const { coupleId, values } = input;
  return inPractice(
    caller,
    async (tx, actor) => {
      const couple = await filedCouple(tx, actor, coupleId);
      authorize(canSendFromDesk(actor));
      if (await packetOf(tx, actor, coupleId))
        throw new Conflict(
          "This couple has its intake already. What is missing, their therapist can add.",
        );
      const { practiceId } = actor;
      const partnerIds = [couple.partners.a.id, couple.partners.b.id];
      const packetId = await beginPacket(tx, actor, coupleId, partnerIds);
      const papers = await askFromDesk(tx, actor, couple, values);
      const given = await giveFromDesk(tx, actor, couple);
      await tx.insert(packetParts).values(
        [...papers.map(partOfPaper), ...given].map((part) => ({
          ...part,
          practiceId,
          packetId,
          coupleId,
        })),
      );
      for (const partnerId of partnerIds)
        await queueEmail(tx, practiceId, "something-new", { partnerId });
      await recordAudit(
        tx,
        "packet.sent",
        { kind: "couple", id: coupleId, coupleId },
        { fromDesk: true },
      );
      return { sent: true } as const;
    },
    [packetLock(coupleId)],
  );
}
