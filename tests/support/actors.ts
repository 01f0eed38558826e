import type { Audience } from "@/server/trpc/declare";

/** Everybody who may knock at a procedure. Each proof walks all of them. */
export const ACTORS = [
  "anonymous",
  /** Held Ben's seat before it was recovered for him; the session is revoked. */
  "formerBen",
  "ana",
  /** Ana, minutes after confirming her password. */
  "anaConfirmed",
  "ben",
  /** A partner of another couple of the same practice. */
  "neighbour",
  /** Therapist of record of Ana and Ben. */
  "therapist",
  "coTherapist",
  /** On the case as co-therapist. */
  "intern",
  /** Treats another couple of the practice. */
  "colleague",
  "supervisor",
  "admin",
  "owner",
  "biller",
  "frontDesk",
  /** Therapist of another practice. */
  "stranger",
  /** Partner of a couple of that other practice. */
  "strangersClient",
] as const;

export type ActorName = (typeof ACTORS)[number];

/** Those who treat Ana and Ben. */
export const TEAM = ["therapist", "coTherapist", "intern"] as const;
/** Whoever may treat couples, in this practice or in another. */
export const CLINICIANS = [...TEAM, "colleague", "stranger"] as const;
export const STAFF = [
  ...TEAM,
  "colleague",
  "supervisor",
  "admin",
  "owner",
  "biller",
  "frontDesk",
] as const;

/** What each is declared as where a procedure names its callers. */
export const ROLES: Readonly<Record<ActorName, Audience>> = {
  anonymous: "anyone",
  formerBen: "anyone",
  ana: "partner",
  anaConfirmed: "partner",
  ben: "partner",
  neighbour: "partner",
  therapist: "therapist",
  coTherapist: "therapist",
  intern: "intern",
  colleague: "therapist",
  supervisor: "supervisor",
  admin: "admin",
  owner: "owner",
  biller: "biller",
  frontDesk: "front_desk",
  stranger: "therapist",
  strangersClient: "partner",
};
