import { and, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";

import { draftWaits } from "@/drizzle/schema/waits";

import type { Caller, Partner } from "../auth/actor";
import { inPractice, type Tx } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { letterOpener } from "../keys/letterbox";
import { letterboxPlace } from "../keys/places";
import { assignmentId, draftChange, type OpenLettersInput } from "./inputs";
import { letterboxOf } from "./letterbox-records";
import { keysOf } from "./records";

const content = z.object({
  assignmentId,
  kept: draftChange.extend({
    sent: z.array(z.json()).max(100),
    /** Texts of an earlier visit that lay beside it, unsent as well. */
    others: z.array(z.json()).max(100).exactOptional(),
  }),
});
export type Letter = z.infer<typeof content>;

function read(text: string | null): Letter | null {
  if (text === null) return null;
  try {
    return content.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Of parts that are closed for a while nothing is read, wherever it comes from. */
const closedParts = (tx: Tx, { practiceId, partnerId }: Partner) =>
  tx
    .select({ assignmentId: draftWaits.assignmentId })
    .from(draftWaits)
    .where(
      and(
        eq(draftWaits.practiceId, practiceId),
        eq(draftWaits.partnerId, partnerId),
        gt(draftWaits.endsAt, sql`statement_timestamp()`),
      ),
    );

/**
 * Hands a partner back what they wrote on a phone whose session ended before it was sent.
 * Null for what is not theirs, cannot be read, or is closed for a while: it waits where it lies.
 * Nothing is stored or thrown away by it.
 */
export function openLetters(caller: Caller, { letters }: OpenLettersInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId } = actor;
    const [[letterbox], keyRows, closed] = await Promise.all([
      letterboxOf(tx, actor),
      keysOf(tx, actor, ["partner"]),
      closedParts(tx, actor),
    ]);
    if (!letterbox) return letters.map(() => null);

    const keys = await keyring(keyRows);
    const open = await letterOpener(
      keys.open(
        letterbox.privateKey,
        letterboxPlace({ practiceId, partnerId, coupleId }),
      ),
    );
    return Promise.all(
      letters.map(async (each) => {
        const letter = read(await open(each));
        const isClosed = closed.some(
          (part) => part.assignmentId === letter?.assignmentId,
        );
        return isClosed ? null : letter;
      }),
    );
  });
}
