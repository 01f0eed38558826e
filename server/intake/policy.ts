import type { Actor, Member } from "../auth/actor";
import { canListCouples, treats } from "../couples/policy";

/** Who learns that a packet is out and how many parts are done; of what it holds, nothing. */
export const canListPackets = (actor: Actor): actor is Member =>
  canListCouples(actor);

const isAtTheDesk = (actor: Actor): actor is Member =>
  actor.kind === "member" && actor.roles.includes("front_desk");

/** The usual packet, to a couple that has none. */
export const canSendFromDesk = isAtTheDesk;

/** Whoever sees how far they are and sends packets also reminds of them. */
export const canRemind = (
  actor: Actor,
  couple: Parameters<typeof treats>[1],
): actor is Member => treats(actor, couple) || isAtTheDesk(actor);
