import { and, asc, eq, isNull } from "drizzle-orm";

import { onCallMembers, overdueAlerts } from "@/drizzle/schema/on-call";
import { members } from "@/drizzle/schema/practices";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canSeeColleagues } from "../practices/policy";

/**
 * Whose alerts were not looked at in time, for whoever is on call: which therapist to reach, and since
 * when, and nothing of the couple. Whoever runs the practice is told a number.
 */
export function listOverdue(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canSeeColleagues(actor));
    const { practiceId, memberId, roles } = actor;
    const [mine, rows] = await Promise.all([
      tx
        .select({ memberId: onCallMembers.memberId })
        .from(onCallMembers)
        .where(
          and(
            eq(onCallMembers.practiceId, practiceId),
            eq(onCallMembers.memberId, memberId),
          ),
        ),
      tx
        .select({
          alertId: overdueAlerts.alertId,
          therapist: members.name,
          dueAt: overdueAlerts.dueAt,
        })
        .from(overdueAlerts)
        .innerJoin(
          members,
          and(
            eq(members.practiceId, overdueAlerts.practiceId),
            eq(members.id, overdueAlerts.therapistId),
          ),
        )
        .where(
          and(
            eq(overdueAlerts.practiceId, practiceId),
            isNull(overdueAlerts.settledAt),
          ),
        )
        .orderBy(asc(overdueAlerts.dueAt))
        .limit(100),
    ]);
    const manages = roles.some((role) => role === "owner" || role === "admin");
    const isOnCall = mine.length > 0;
    return {
      isOnCall,
      overdue: isOnCall
        ? rows.map(({ therapist, dueAt }) => ({ therapist, dueAt }))
        : [],
      count: manages ? rows.length : null,
    };
  });
}
