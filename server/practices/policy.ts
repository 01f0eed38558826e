import type { Actor, Member, Role } from "../auth/actor";

export function canManagePractice(actor: Actor): actor is Member {
  return (
    actor.kind === "member" &&
    (actor.roles.includes("owner") || actor.roles.includes("admin"))
  );
}

/** Only an owner makes another owner: an admin must not be able to lift themselves. */
export function canInviteAs(
  actor: Actor,
  roles: readonly Role[],
): actor is Member {
  return (
    canManagePractice(actor) &&
    (actor.roles.includes("owner") || !roles.includes("owner"))
  );
}

/** An owner's roles are for owners alone, also to leave as they are. */
export function canChangeRoles(
  actor: Actor,
  { from, to }: { from: readonly Role[]; to: readonly Role[] },
): actor is Member {
  return canInviteAs(actor, from) && canInviteAs(actor, to);
}

/** Colleagues know each other's names and roles; partners know only who treats them. */
export function canSeeColleagues(actor: Actor): actor is Member {
  return actor.kind === "member";
}

/** Names, times and money, or couples of one's own; a practice has roles that see neither. */
export function canSeePractice(actor: Actor): boolean {
  return actor.kind !== "job";
}
