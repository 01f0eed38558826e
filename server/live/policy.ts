import type { Actor, Member } from "../auth/actor";

/** Pages of those who treat couples update by themselves. For partners there is no stream at all. */
export const canWatch = (actor: Actor): actor is Member =>
  actor.kind === "member" &&
  actor.roles.some((role) => role === "therapist" || role === "intern");
