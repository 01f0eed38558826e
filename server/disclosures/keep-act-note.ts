import { and, eq, isNotNull } from "drizzle-orm";

import { actRatings } from "@/drizzle/schema/experiments";

import type { Actor, Caller } from "../auth/actor";
import { inPractice, type Tx } from "../db";
import type { KeepActNoteInput } from "./inputs";
import { keepSaid } from "./keep-said";

async function besideTheAct(
  tx: Tx,
  { practiceId }: Actor,
  { coupleId, actId }: KeepActNoteInput,
) {
  const [row] = await tx
    .select({ partnerId: actRatings.partnerId })
    .from(actRatings)
    .where(
      and(
        eq(actRatings.practiceId, practiceId),
        eq(actRatings.coupleId, coupleId),
        eq(actRatings.id, actId),
        isNotNull(actRatings.note),
      ),
    );
  return row && { source: "act" as const, ratingId: actId, ...row };
}

/** Keeps what was written to the therapist beside a small act as a disclosure. */
export function keepActNote(caller: Caller, input: KeepActNoteInput) {
  return inPractice(caller, (tx, actor) =>
    keepSaid(
      tx,
      actor,
      { coupleId: input.coupleId, saidId: input.actId },
      besideTheAct(tx, actor, input),
    ),
  );
}
