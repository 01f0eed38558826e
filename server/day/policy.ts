import type { Actor, Member } from "../auth/actor";

/** Whoever may treat couples has a day with them. */
export const canHaveADay = (actor: Actor): actor is Member =>
  actor.kind === "member" &&
  actor.roles.some((role) => role === "therapist" || role === "intern");
