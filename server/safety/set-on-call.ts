import { and, eq } from "drizzle-orm";

import { onCallMembers } from "@/drizzle/schema/on-call";
import { members } from "@/drizzle/schema/practices";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { canManagePractice } from "../practices/policy";
import type { SetOnCallInput } from "./inputs";

/** Puts somebody of the practice on call, or takes them off. */
export function setOnCall(
  caller: Caller,
  { memberId, isOnCall }: SetOnCallInput,
) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const { practiceId } = actor;
    const [known] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.practiceId, practiceId), eq(members.id, memberId)));
    if (!known) throw new NotFound();
    await Promise.all([
      isOnCall
        ? tx
            .insert(onCallMembers)
            .values({ practiceId, memberId })
            .onConflictDoNothing()
        : tx
            .delete(onCallMembers)
            .where(
              and(
                eq(onCallMembers.practiceId, practiceId),
                eq(onCallMembers.memberId, memberId),
              ),
            ),
      recordAudit(
        tx,
        "on_call.changed",
        { kind: "member", id: memberId },
        { isOnCall },
      ),
    ]);
  });
}
