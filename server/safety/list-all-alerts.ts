import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  sql,
} from "drizzle-orm";

import { careTeam, partners } from "@/drizzle/schema/couples";
import { alerts } from "@/drizzle/schema/safety";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { canHaveADay } from "../day/policy";
import { inPractice } from "../db";
import type { ListAllAlertsInput } from "./inputs";
import { severityNow } from "./records";

const MOST = 100;

/** Every alert of the couples a clinician treats, by where it stands and how grave it is. */
export function listAllAlerts(caller: Caller, input: ListAllAlertsInput) {
  const { state, severity } = input;
  return inPractice(caller, async (tx, actor) => {
    authorize(canHaveADay(actor));
    const { practiceId, memberId } = actor;
    const isClosed = state === "closed";
    const [rows] = await Promise.all([
      tx
        .select({
          id: alerts.id,
          coupleId: alerts.coupleId,
          name: partners.name,
          code: alerts.code,
          severity: severityNow,
          raisedAt: alerts.raisedAt,
          dueAt: alerts.dueAt,
          acknowledgedAt: alerts.acknowledgedAt,
          disposition: alerts.disposition,
        })
        .from(alerts)
        .innerJoin(
          partners,
          and(
            eq(partners.practiceId, alerts.practiceId),
            eq(partners.id, alerts.partnerId),
          ),
        )
        .where(
          and(
            eq(alerts.practiceId, practiceId),
            inArray(
              alerts.coupleId,
              tx
                .select({ coupleId: careTeam.coupleId })
                .from(careTeam)
                .where(eq(careTeam.memberId, memberId)),
            ),
            isClosed
              ? isNotNull(alerts.acknowledgedAt)
              : isNull(alerts.acknowledgedAt),
            state === "overdue" ? lt(alerts.dueAt, sql`now()`) : undefined,
            severity === "any" ? undefined : sql`${severityNow} = ${severity}`,
          ),
        )
        .orderBy(
          ...(isClosed
            ? [desc(alerts.acknowledgedAt)]
            : [
                sql`array_position(array['critical', 'high', 'medium'], ${severityNow})`,
                asc(alerts.raisedAt),
              ]),
        )
        .limit(MOST),
      recordAudit(tx, "alerts.read", { kind: "member", id: memberId }),
    ]);
    return rows;
  });
}
