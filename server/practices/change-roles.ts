import { and, eq, sql } from "drizzle-orm";

import { members } from "@/drizzle/schema/practices";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, type Role } from "../auth/actor";
import { inPractice, type Lock } from "../db";
import { BadInput, NotFound } from "../errors";
import type { ChangeRolesInput } from "./inputs";
import { canChangeRoles, canManagePractice } from "./policy";
import { leavesNoOwner } from "./rules";

/** As in `sec.keep_an_owner`: who steps down second finds that they are the last. */
const OWNERS: Lock = [
  "select pg_advisory_xact_lock(hashtextextended('owners of ' || sec.practice_id(), 0))",
];

/** Says anew what somebody does in the practice. It holds from their next click on. */
export function changeRoles(caller: Caller, input: ChangeRolesInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      authorize(canManagePractice(actor));
      const { memberId, roles } = input;
      const everybody = await tx
        .select({ id: members.id, roles: sql<Role[]>`${members.roles}` })
        .from(members)
        .where(eq(members.practiceId, actor.practiceId));
      const before = everybody.find(({ id }) => id === memberId)?.roles;
      if (!before) throw new NotFound();
      authorize(canChangeRoles(actor, { from: before, to: roles }));
      if (leavesNoOwner(everybody, input)) {
        throw new BadInput({
          roles: ["A practice keeps an owner. Make somebody else one first."],
        });
      }

      await Promise.all([
        tx
          .update(members)
          .set({ roles })
          .where(
            and(
              eq(members.practiceId, actor.practiceId),
              eq(members.id, memberId),
            ),
          ),
        recordAudit(
          tx,
          "member.roles_changed",
          { kind: "member", id: memberId },
          { from: before, to: roles },
        ),
      ]);
    },
    [OWNERS],
  );
}
