import type { PracticeId } from "@/drizzle/schema/columns";

import { Forbidden, NeedsPassword } from "../errors";

/** sha256 of the cookie's secret, in hex. The database stores the digest of this. */
export type SessionKey = string & { readonly __brand: "SessionKey" };

/** What a page says of whom it was drawn for; whoever is no page says nothing. */
export const PLACE_HEADER = "holdfast-place";

/** What a request brings. It proves nothing: the database says who this is (`inPractice`). */
export type Caller = {
  readonly sessionKey: SessionKey;
  /** Asked by the page itself, not by a person: puts off no idle end. */
  readonly isUnattended?: boolean;
  /** The mark of whoever the asking page was drawn for (`placeMark`); a page always names it. */
  readonly place?: string | null;
};

export type Role =
  | "owner"
  | "admin"
  | "biller"
  | "therapist"
  | "supervisor"
  | "intern"
  | "front_desk";

type Session = {
  sessionId: string;
  practiceId: PracticeId;
  /** Confirmed their password within the last five minutes. */
  assured: boolean;
};

export type Member = Session & {
  kind: "member";
  accountId: string;
  memberId: string;
  name: string;
  roles: readonly Role[];
};

export type Partner = Session & {
  kind: "partner";
  accountId: string;
  partnerId: string;
  coupleId: string;
  seat: "a" | "b";
  name: string;
};

/** The worker, in one practice, for one purpose. */
export type Job = Session & { kind: "job"; purpose: string };

/** Who is acting, as the database itself has said in this transaction. */
export type Actor = Member | Partner | Job;

/** Takes a policy's answer; a policy that is a type guard also narrows the actor. */
export function authorize(allowed: boolean): asserts allowed {
  if (!allowed) throw new Forbidden("You do not have access to do this.");
}

/** For what a phone in somebody else's hand must not do. */
export function requirePassword(actor: Actor): void {
  if (!actor.assured) throw new NeedsPassword();
}
