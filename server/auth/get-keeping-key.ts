import { createHmac } from "node:crypto";

import { inPractice } from "../db";
import { authorize, type Caller } from "./actor";
import { derivedKey } from "./tokens";

/**
 * What a browser seals a member's unsent words with. The same in each of their sessions in this
 * practice and held by no browser, so that what lies sealed opens for its writer alone.
 */
export function getKeepingKey(caller: Caller): Promise<string> {
  return inPractice(caller, async (_tx, actor) => {
    authorize(actor.kind === "member");
    return createHmac("sha256", derivedKey("unsent words"))
      .update(`${actor.accountId} ${actor.memberId}`)
      .digest("base64");
  });
}
