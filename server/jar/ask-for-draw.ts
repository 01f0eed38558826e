import { jarDraws } from "@/drizzle/schema/jar";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { practiceDay } from "../practices/practice-day";
import {
  candidatesOf,
  DRAWS_A_DAY,
  FEWEST,
  isOpen,
  retiredBy,
  spentOn,
} from "./draw-rules";
import type { AskForDrawInput } from "./inputs";
import { drawsOf, ideasOf, jarLock, openedIdea, ownJar } from "./records";

/**
 * Asks for a draw out of what fits. Whoever asks cannot know what the other would rather leave
 * out, so a job draws.
 */
export function askForDraw(caller: Caller, input: AskForDrawInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const { assignmentId, drawId, wish } = input;
      const partner = await ownJar(tx, actor, assignmentId);
      const { practiceId, coupleId } = partner;
      const [ideas, draws, today, keyRows] = await Promise.all([
        ideasOf(tx, partner, assignmentId),
        drawsOf(tx, partner, assignmentId),
        practiceDay(tx, partner),
        keysOf(tx, partner, ["couple"]),
      ]);
      // A second tap, or the other was quicker: both meant the same.
      if (draws.some((draw) => draw.id === drawId || isOpen(draw))) return;
      if (spentOn(draws, today) >= DRAWS_A_DAY) {
        throw new Conflict("That is enough for today.");
      }
      const keys = await keyring(keyRows);
      const retired = retiredBy(draws);
      const inJar = ideas
        .filter(({ takenOut }) => !takenOut)
        .map(({ id, body }) => ({
          id,
          idea: openedIdea(keys, partner, { id, body }),
          isRetired: retired.has(id),
        }));
      const candidates = candidatesOf(inJar, wish);
      if (candidates.length < FEWEST) {
        const words = `Fewer than ${FEWEST} ideas fit. Look for less, or add ideas.`;
        throw new BadInput({ wish: [words] });
      }
      await tx.insert(jarDraws).values({
        practiceId,
        id: drawId,
        assignmentId,
        coupleId,
        number: (draws.at(-1)?.number ?? 0) + 1,
        candidates,
        drawnOn: today,
      });
    },
    [jarLock(input.assignmentId)],
  );
}
