import type { Member } from "../auth/actor";
import { openInvitation } from "../couples/open-invitation";
import { lockedContact, unusedInvitations } from "../couples/records";
import type { Tx } from "../db";
import { queueEmail } from "../outbox/queue-email";

type Couple = {
  id: string;
  partners: Record<"a" | "b", { id: string; name: string }>;
};

/**
 * One mail to each. Who has no way in yet is invited with it; who was invited already keeps the
 * link they have.
 */
export async function tellBoth(tx: Tx, actor: Member, couple: Couple) {
  const { practiceId } = actor;
  const open = await unusedInvitations(tx, actor, couple.id);
  const now = new Date();
  const ways = [];
  for (const seat of ["a", "b"] as const) {
    const { id: partnerId, name } = couple.partners[seat];
    const [contact] = await lockedContact(tx, actor, partnerId);
    if (contact?.accountId) {
      await queueEmail(tx, practiceId, "something-new", { partnerId });
      continue;
    }
    if (open.some((one) => one.partnerId === partnerId && one.expiresAt > now))
      continue;
    const way = await openInvitation(tx, actor, {
      kind: "partner",
      coupleId: couple.id,
      partnerId,
      email: contact?.email ?? null,
    });
    ways.push({ seat, name, ...way });
  }
  return ways;
}
