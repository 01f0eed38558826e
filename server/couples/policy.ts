import type { Actor, Member, Partner, Role } from "../auth/actor";

type Treated = { careTeam: readonly { memberId: string; role: string }[] };

const holds = (actor: Actor, ...roles: Role[]): actor is Member =>
  actor.kind === "member" && actor.roles.some((role) => roles.includes(role));

/** Clinical access follows treatment, not rank: owning the practice is not enough. */
export function treats(actor: Actor, couple: Treated): actor is Member {
  return (
    actor.kind === "member" &&
    couple.careTeam.some((one) => one.memberId === actor.memberId)
  );
}

function isPartnerOf(actor: Actor, couple: { id: string }): actor is Partner {
  return actor.kind === "partner" && actor.coupleId === couple.id;
}

/** Names and therapist of every couple of the practice, and nothing clinical. */
export function seesNames(actor: Actor): actor is Member {
  return holds(actor, "owner", "admin", "front_desk");
}

export function canSeeCouple(
  actor: Actor,
  couple: Treated & { id: string },
): boolean {
  return (
    treats(actor, couple) || isPartnerOf(actor, couple) || seesNames(actor)
  );
}

/** Whoever opens a couple becomes its therapist of record, so only a clinician does. */
export function canAddCouple(actor: Actor): actor is Member {
  return holds(actor, "therapist", "intern");
}

/** A co-therapist reads names and addresses; the therapist of record keeps them. */
export function keepsTheRecord(actor: Actor, couple: Treated): actor is Member {
  return (
    actor.kind === "member" &&
    couple.careTeam.some(
      (one) =>
        one.memberId === actor.memberId && one.role === "therapist_of_record",
    )
  );
}

export function canRenamePartner(
  actor: Actor,
  couple: Treated,
  partner: { id: string },
): boolean {
  return (
    keepsTheRecord(actor, couple) ||
    (actor.kind === "partner" && actor.partnerId === partner.id)
  );
}

export function canListCouples(actor: Actor): actor is Member {
  return seesNames(actor) || canAddCouple(actor);
}
