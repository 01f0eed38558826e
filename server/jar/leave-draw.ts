import { and, eq, inArray } from "drizzle-orm";

import { jarDraws } from "@/drizzle/schema/jar";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { practiceDay } from "../practices/practice-day";
import type { OfDrawInput } from "./inputs";
import { ownJar } from "./records";
import { standingDraw } from "./standing-draw";

/** "Not this one", of what was drawn or of what both had meant to do: it needs no reason. */
export function leaveDraw(caller: Caller, input: OfDrawInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId, drawId } = input;
    const partner = await ownJar(tx, actor, assignmentId);
    const [, endedOn] = await Promise.all([
      standingDraw(tx, partner, input),
      practiceDay(tx, partner),
    ]);
    await tx
      .update(jarDraws)
      .set({ state: "left", endedOn })
      .where(
        and(
          eq(jarDraws.practiceId, partner.practiceId),
          eq(jarDraws.id, drawId),
          inArray(jarDraws.state, ["drawn", "agreed"]),
        ),
      );
  });
}
