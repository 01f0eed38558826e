import { and, eq } from "drizzle-orm";

import { jarIdeas } from "@/drizzle/schema/jar";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { TakeOutIdeaInput } from "./inputs";
import { jarLock, ownJar } from "./records";

/** Takes an idea of one's own out again. Where it was drawn, what both look back at keeps it. */
export function takeOutIdea(caller: Caller, input: TakeOutIdeaInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const { assignmentId, ideaId } = input;
      const { practiceId } = await ownJar(tx, actor, assignmentId);
      const { count } = await tx
        .update(jarIdeas)
        .set({ takenOut: true })
        .where(
          and(
            eq(jarIdeas.practiceId, practiceId),
            eq(jarIdeas.assignmentId, assignmentId),
            eq(jarIdeas.id, ideaId),
          ),
        );
      if (count === 0) throw new NotFound();
    },
    [jarLock(input.assignmentId)],
  );
}
