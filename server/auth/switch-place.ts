import { sql } from "drizzle-orm";

import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { Caller } from "./actor";
import type { SwitchPlaceInput } from "./inputs";
import { type NewSession, newSession } from "./tokens";
import { digest, uuid, vouched } from "./vouch";

/** Goes on in another of the person's own places. The session of this one ends. */
export function switchPlace(
  caller: Caller,
  { placeId }: SwitchPlaceInput,
): Promise<NewSession> {
  const { token, keyHash } = newSession();
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind === "job") throw new NotFound();
    const [row] = await tx.execute<{ switched: boolean }>(
      sql`select ${vouched("switch_place", uuid(placeId), digest(keyHash))} as switched`,
    );
    if (!row?.switched) throw new NotFound();
    return { token, accountId: actor.accountId };
  });
}
