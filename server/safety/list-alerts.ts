import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";

import { alerts } from "@/drizzle/schema/safety";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice, statement } from "../db";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { alertReasonPlace } from "../keys/places";
import type { OfCoupleInput } from "./inputs";
import { severityNow } from "./records";

const selectAlerts = statement((db) =>
  db
    .select({ ...getTableColumns(alerts), severity: severityNow })
    .from(alerts)
    .where(
      and(
        eq(alerts.practiceId, sql.placeholder("practiceId")),
        eq(alerts.coupleId, sql.placeholder("coupleId")),
      ),
    )
    .orderBy(desc(alerts.raisedAt))
    .limit(200),
);

/** What the care team must look at, newest first; open ones carry no reason yet. */
export function listAlerts(caller: Caller, input: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { coupleId } = input;
    const [couple, rows, keyRows] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      selectAlerts(tx, { practiceId, coupleId }),
      keysOf(tx, { practiceId, coupleId }, ["clinicians"]),
      recordAudit(tx, "alerts.read", {
        kind: "couple",
        id: coupleId,
        coupleId,
      }),
    ]);
    authorize(treats(actor, couple));

    const keys = await keyring(keyRows);
    return rows.map(({ reason, practiceId: _practice, ...alert }) => ({
      ...alert,
      seat:
        couple.partners.a.id === alert.partnerId
          ? ("a" as const)
          : ("b" as const),
      reason:
        reason &&
        keys.open(
          reason,
          alertReasonPlace({ practiceId, coupleId, alertId: alert.id }),
        ),
    }));
  });
}
