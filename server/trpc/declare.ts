import type { Role } from "../auth/actor";

/** Who may call a procedure: nobody signed in, a partner, or staff by their roles. */
export type Audience = "anyone" | "partner" | Role;

/** Stands with every procedure; the access sweep calls each one as everybody else. */
export type Declaration = { actors: readonly Audience[] };

export const everyMember = [
  "owner",
  "admin",
  "biller",
  "therapist",
  "supervisor",
  "intern",
  "front_desk",
] as const satisfies readonly Role[];

export const clinicians = [
  "therapist",
  "intern",
] as const satisfies readonly Role[];
