import { and, eq, isNull, sql } from "drizzle-orm";

import { invitations } from "@/drizzle/schema/invitations";

import type { Actor, Member, Role } from "../auth/actor";
import { newInvitation } from "../auth/invitation-codes";
import type { Tx } from "../db";
import { NotFound } from "../errors";
import { invitationEnd } from "./rules";

/** The row that offers a seat on the staff; its link alone opens it. */
export function seatInvitation(
  actor: Member,
  { email, roles }: { email: string; roles: Role[] },
  now: Date,
) {
  const { id, tokenHash } = newInvitation();
  return {
    practiceId: actor.practiceId,
    id,
    kind: "member",
    email,
    roles,
    tokenHash,
    invitedBy: actor.memberId,
    expiresAt: invitationEnd(now),
  };
}

/** What row security lets be read: never the digests. */
export const invitationColumns = {
  id: invitations.id,
  email: invitations.email,
  roles: sql<Role[]>`${invitations.roles}`,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
  usedAt: invitations.usedAt,
  revokedAt: invitations.revokedAt,
};

/** An invitation of a member, kept still until this transaction ends. */
export async function lockedInvitation(
  tx: Tx,
  actor: Actor,
  invitationId: string,
) {
  const [row] = await tx
    .select(invitationColumns)
    .from(invitations)
    .where(
      and(
        eq(invitations.practiceId, actor.practiceId),
        eq(invitations.kind, "member"),
        eq(invitations.id, invitationId),
      ),
    )
    .for("update");
  if (!row) throw new NotFound();
  return row;
}

/** Takes back what has not been used yet. */
export function revokeInvitation(tx: Tx, actor: Actor, invitationId: string) {
  return tx
    .update(invitations)
    .set({ revokedAt: new Date() })
    .where(
      and(
        eq(invitations.practiceId, actor.practiceId),
        eq(invitations.id, invitationId),
        isNull(invitations.usedAt),
      ),
    );
}
