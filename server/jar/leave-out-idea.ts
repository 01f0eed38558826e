import { jarVetoes } from "@/drizzle/schema/jar";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { LeaveOutInput } from "./inputs";
import { authorsOf, ideasOf, ownJar } from "./records";

/**
 * "Please leave out", or "put it back": for the therapist alone. The other partner's list stays
 * as it is, and a draw simply never comes to it.
 */
export function leaveOutIdea(caller: Caller, input: LeaveOutInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId, ideaId, leaveOut } = input;
    const partner = await ownJar(tx, actor, assignmentId);
    const { practiceId, coupleId, partnerId } = partner;
    const [ideas, authors] = await Promise.all([
      ideasOf(tx, partner, assignmentId),
      authorsOf(tx, partner, assignmentId),
    ]);
    const isInJar = ideas.some((one) => one.id === ideaId && !one.takenOut);
    const isOwn = authors.some((one) => one.ideaId === ideaId);
    if (!isInJar || isOwn) throw new NotFound();
    await tx
      .insert(jarVetoes)
      .values({ practiceId, coupleId, ideaId, partnerId, leaveOut });
  });
}
