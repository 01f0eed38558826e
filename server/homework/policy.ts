import type { Actor, Member, Partner } from "../auth/actor";
import { seesNames } from "../couples/policy";

type Assignment = { coupleId: string; seats: readonly ("a" | "b")[] };

export function canAnswer(
  actor: Actor,
  assignment: Assignment,
): actor is Partner {
  return (
    actor.kind === "partner" &&
    actor.coupleId === assignment.coupleId &&
    assignment.seats.includes(actor.seat)
  );
}

/** Whoever may treat couples may read what can be given to them. */
export const canUseLibrary = (actor: Actor): actor is Member =>
  actor.kind === "member" &&
  actor.roles.some((role) => role === "therapist" || role === "intern");

/** A status in words, and nothing clinical: whoever does not treat never learns more of homework. */
export const canSeeHomeworkStatus = (actor: Actor): actor is Member =>
  seesNames(actor);
