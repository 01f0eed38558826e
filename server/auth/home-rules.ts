import type { Actor } from "./actor";

type Home = "/" | "/today" | "/day" | "/practice" | "/people";

/** Where each kind of person begins: who treats couples with what came in from them, who runs the practice with all of it. */
export function homeOf(actor: Actor): Home {
  if (actor.kind === "partner") return "/today";
  if (actor.kind === "job") return "/";
  const holds = (...roles: readonly string[]) =>
    actor.roles.some((role) => roles.includes(role));
  if (holds("therapist", "intern")) return "/day";
  return holds("owner", "admin", "front_desk") ? "/practice" : "/people";
}
