import { and, eq, isNull } from "drizzle-orm";

import { overdueAlerts } from "@/drizzle/schema/on-call";
import { alerts } from "@/drizzle/schema/safety";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, requirePassword } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput, Conflict, NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { alertReasonPlace } from "../keys/places";
import type { AcknowledgeAlertInput } from "./inputs";
import { isSignedBy } from "./rules";

/**
 * Closes a review with what was done, why, and by whom. The alert stays in the record; a hold
 * it placed stays until the therapist lifts it.
 */
export function acknowledgeAlert(caller: Caller, input: AcknowledgeAlertInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const isIt = and(
      eq(alerts.practiceId, practiceId),
      eq(alerts.id, input.alertId),
    );
    const [alert] = await tx
      .select({ id: alerts.id, coupleId: alerts.coupleId })
      .from(alerts)
      .where(isIt);
    if (!alert) throw new NotFound();
    const { coupleId } = alert;
    const [couple, keyRows] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      keysOf(tx, { practiceId, coupleId }, ["clinicians"]),
    ]);
    authorize(treats(actor, couple));
    if (!isSignedBy(actor.name, input.signature)) {
      throw new BadInput({
        signature: [`Type your name as it stands here: ${actor.name}`],
      });
    }
    requirePassword(actor);
    const [locked] = await tx
      .select({ at: alerts.acknowledgedAt })
      .from(alerts)
      .where(isIt)
      .for("update");
    if (locked?.at !== null)
      throw new Conflict("This has been dealt with already.");

    const keys = await keyring(keyRows);
    const reason = keys.seal(
      { kind: "clinicians" },
      input.reason,
      alertReasonPlace({ practiceId, coupleId, alertId: alert.id }),
    );
    await Promise.all([
      tx
        .update(alerts)
        .set({
          acknowledgedAt: new Date(),
          acknowledgedBy: actor.memberId,
          disposition: input.disposition,
          reason,
        })
        .where(
          and(
            eq(alerts.practiceId, practiceId),
            eq(alerts.id, alert.id),
            isNull(alerts.acknowledgedAt),
          ),
        ),
      tx
        .update(overdueAlerts)
        .set({ settledAt: new Date() })
        .where(
          and(
            eq(overdueAlerts.practiceId, practiceId),
            eq(overdueAlerts.alertId, alert.id),
          ),
        ),
      recordAudit(
        tx,
        "alert.acknowledged",
        { kind: "alert", id: alert.id, coupleId },
        { disposition: input.disposition },
      ),
    ]);
  });
}
