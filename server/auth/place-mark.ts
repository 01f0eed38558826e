import { createHash } from "node:crypto";

import { Elsewhere } from "../errors";
import type { Actor, Caller } from "./actor";

/** Whose page it is and in which practice, as a page may know it: it tells nothing else. */
export const markOf = (accountId: string, placeId: string): string =>
  createHash("sha256")
    .update(`${accountId} ${placeId}`)
    .digest("base64url")
    .slice(0, 22);

/** Empty for a job: no page is ever drawn for one. */
export function placeMark(actor: Actor): string {
  if (actor.kind === "job") return "";
  const place = actor.kind === "member" ? actor.memberId : actor.partnerId;
  return markOf(actor.accountId, place);
}

/** A page that was drawn for somebody else, or in another practice, reads and changes nothing. */
export function requireSamePlace({ place }: Caller, actor: Actor): void {
  if (place && place !== placeMark(actor)) throw new Elsewhere();
}
