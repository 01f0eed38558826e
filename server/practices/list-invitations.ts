import { and, desc, eq, sql } from "drizzle-orm";

import { invitations } from "@/drizzle/schema/invitations";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { PageInput } from "./inputs";
import { canManagePractice } from "./policy";
import { invitationColumns } from "./records";
import { invitationState } from "./rules";

const PAGE = 50;

/** Whom the practice has invited to its staff, newest first. */
export function listInvitations(caller: Caller, { after }: PageInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const last = sql`(select i.created_at, i.id from invitations i
      where i.practice_id = ${actor.practiceId} and i.id = ${after})`;

    const rows = await tx
      .select(invitationColumns)
      .from(invitations)
      .where(
        and(
          eq(invitations.practiceId, actor.practiceId),
          eq(invitations.kind, "member"),
          after === null
            ? undefined
            : sql`(${invitations.createdAt}, ${invitations.id}) < ${last}`,
        ),
      )
      .orderBy(desc(invitations.createdAt), desc(invitations.id))
      .limit(PAGE + 1);

    const now = new Date();
    const shown = rows.slice(0, PAGE);
    return {
      invitations: shown.map(({ usedAt, revokedAt, ...row }) => ({
        ...row,
        state: invitationState({ ...row, usedAt, revokedAt }, now),
      })),
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  });
}
