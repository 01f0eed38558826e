import type { Actor, Member } from "../auth/actor";
import { canListCouples } from "../couples/policy";

/** Who learns that a packet is out and how many parts are done; of what it holds, nothing. */
export const canListPackets = (actor: Actor): actor is Member =>
  canListCouples(actor);
