import { and, eq, inArray, sql } from "drizzle-orm";

import { jarDraws } from "@/drizzle/schema/jar";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { practiceDay } from "../practices/practice-day";
import type { KeepDateInput } from "./inputs";
import { ownJar } from "./records";
import { standingDraw } from "./standing-draw";

/** They went; and whether it may come again, or once was enough. Either says so for both, and anew. */
export function keepDate(caller: Caller, input: KeepDateInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId, drawId, keep } = input;
    const partner = await ownJar(tx, actor, assignmentId);
    const [{ state }, today] = await Promise.all([
      standingDraw(tx, partner, input),
      practiceDay(tx, partner),
    ]);
    if (state !== "agreed" && state !== "done") {
      throw new Conflict("This is not planned any more.");
    }
    await tx
      .update(jarDraws)
      .set({
        state: "done",
        endedOn: sql`coalesce(${jarDraws.endedOn}, ${today})`,
        // "We did it", said by the second of them, takes back nothing of what the first said.
        ...(keep && { keep }),
      })
      .where(
        and(
          eq(jarDraws.practiceId, partner.practiceId),
          eq(jarDraws.id, drawId),
          inArray(jarDraws.state, ["agreed", "done"]),
        ),
      );
  });
}
