import { and, eq } from "drizzle-orm";

import { members } from "@/drizzle/schema/practices";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canManagePractice } from "./policy";

/** Who runs the practice says that they see couples too. It opens no couple that others treat. */
export function becomeTherapist(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    if (actor.roles.includes("therapist")) return;

    const roles = [...actor.roles, "therapist" as const];
    await Promise.all([
      tx
        .update(members)
        .set({ roles })
        .where(
          and(
            eq(members.practiceId, actor.practiceId),
            eq(members.id, actor.memberId),
          ),
        ),
      recordAudit(
        tx,
        "member.became_therapist",
        { kind: "member", id: actor.memberId },
        { roles },
      ),
    ]);
  });
}
