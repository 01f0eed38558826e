import { jarIdeaAuthors, jarIdeas } from "@/drizzle/schema/jar";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { MOST_IDEAS } from "./idea-rules";
import type { PutIdeaInput } from "./inputs";
import { authorsOf, ideasOf, jarLock, ownJar, sealedIdea } from "./records";

/** Puts an idea in among the others; whose it is stands apart from it. */
export function addIdea(caller: Caller, input: PutIdeaInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const { assignmentId, ideaId, idea } = input;
      const partner = await ownJar(tx, actor, assignmentId);
      const { practiceId, coupleId, partnerId, seat } = partner;
      const [ideas, authors, keyRows] = await Promise.all([
        ideasOf(tx, partner, assignmentId),
        authorsOf(tx, partner, assignmentId),
        keysOf(tx, partner, ["couple"]),
      ]);
      const own = new Set(
        authors.filter((one) => one.seat === seat).map((one) => one.ideaId),
      );
      // The answer to the first time was lost on its way.
      if (own.has(ideaId)) return;
      const inJar = ideas.filter((one) => own.has(one.id) && !one.takenOut);
      if (inJar.length >= MOST_IDEAS) {
        throw new Conflict(
          `You have ${MOST_IDEAS} ideas in the jar. Take one out first.`,
        );
      }
      const keys = await keyring(keyRows);
      const body = sealedIdea(keys, partner, ideaId, idea);
      const { count } = await tx
        .insert(jarIdeas)
        .values({ practiceId, id: ideaId, assignmentId, coupleId, body })
        .onConflictDoNothing();
      if (count === 0) {
        throw new Conflict("This could not be put in. Try it once more.");
      }
      await tx
        .insert(jarIdeaAuthors)
        .values({ practiceId, coupleId, ideaId, partnerId });
    },
    [jarLock(input.assignmentId)],
  );
}
