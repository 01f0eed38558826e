import { and, eq } from "drizzle-orm";

import { jarIdeas } from "@/drizzle/schema/jar";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import type { PutIdeaInput } from "./inputs";
import { ownJar, sealedIdea } from "./records";

/** Words an idea of one's own anew. Who would rather leave it out still would. */
export function changeIdea(caller: Caller, input: PutIdeaInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId, ideaId, idea } = input;
    const partner = await ownJar(tx, actor, assignmentId);
    const keys = await keyring(await keysOf(tx, partner, ["couple"]));
    // Row security knows whose it is; to the other it is not there to be changed.
    const { count } = await tx
      .update(jarIdeas)
      .set({ body: sealedIdea(keys, partner, ideaId, idea) })
      .where(
        and(
          eq(jarIdeas.practiceId, partner.practiceId),
          eq(jarIdeas.assignmentId, assignmentId),
          eq(jarIdeas.id, ideaId),
          eq(jarIdeas.takenOut, false),
        ),
      );
    if (count === 0) throw new NotFound();
  });
}
