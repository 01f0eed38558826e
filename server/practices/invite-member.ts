import { and, eq, gt, isNull, sql } from "drizzle-orm";

import { invitations } from "@/drizzle/schema/invitations";
import { members } from "@/drizzle/schema/practices";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, type Member } from "../auth/actor";
import { inPractice, type Tx } from "../db";
import { BadInput } from "../errors";
import { queueEmail } from "../outbox/queue-email";
import type { InviteMemberInput } from "./inputs";
import { canInviteAs } from "./policy";
import { seatInvitation } from "./records";

/** Offers a seat on the staff. The way in goes to the address and nowhere else. */
export function inviteMember(caller: Caller, input: InviteMemberInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canInviteAs(actor, input.roles));
    const problem = await whyNot(tx, actor, input.email);
    if (problem) throw new BadInput({ email: [problem] });

    const invitation = seatInvitation(actor, input, new Date());
    await Promise.all([
      tx.insert(invitations).values(invitation),
      queueEmail(tx, actor.practiceId, "member-invited", {
        invitationId: invitation.id,
      }),
      recordAudit(
        tx,
        "member.invited",
        { kind: "invitation", id: invitation.id },
        { roles: input.roles },
      ),
    ]);
    return { invitationId: invitation.id, expiresAt: invitation.expiresAt };
  });
}

async function whyNot(tx: Tx, actor: Member, email: string) {
  const [[member], [waiting]] = await Promise.all([
    tx
      .select({ id: members.id })
      .from(members)
      .where(
        and(
          eq(members.practiceId, actor.practiceId),
          sql`lower(${members.email}) = lower(${email})`,
        ),
      ),
    tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(
        and(
          eq(invitations.practiceId, actor.practiceId),
          eq(invitations.kind, "member"),
          sql`lower(${invitations.email}) = lower(${email})`,
          isNull(invitations.usedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, new Date()),
        ),
      ),
  ]);
  if (member) return "Somebody with this address is in the practice already.";
  return waiting
    ? "This address has an invitation waiting. Send that one again instead."
    : null;
}
