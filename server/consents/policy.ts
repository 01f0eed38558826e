import type { Actor, Member, Role } from "../auth/actor";
import { seesNames, treats } from "../couples/policy";

type Treated = Parameters<typeof treats>[1];

const holds = (actor: Actor, ...roles: Role[]): actor is Member =>
  actor.kind === "member" && actor.roles.some((role) => roles.includes(role));

/** The texts say nothing of anybody; whoever runs the practice or treats in it writes them. */
export const canWritePapers = (actor: Actor): actor is Member =>
  holds(actor, "owner", "admin", "therapist");

/** Status in words, for whoever treats the two and whoever files them. */
export const seesPapersOf = (actor: Actor, couple: Treated): actor is Member =>
  treats(actor, couple) || seesNames(actor);

/** What was signed itself. The front desk learns only that it was. */
export const readsPapersOf = (actor: Actor, couple: Treated): boolean =>
  treats(actor, couple) || holds(actor, "owner", "admin");

export const readsFeePapers = (actor: Actor): actor is Member =>
  holds(actor, "owner", "admin", "biller");
