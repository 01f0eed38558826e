import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { papersOf } from "./paper-records";
import { isToSign, latestOf } from "./state-rules";

/** What a partner is asked to read and sign, and what they signed: their own alone. */
export function listOwnPapers(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const own = await papersOf(tx, actor, { partnerId: actor.partnerId });
    return own.map(({ id, slug, paper, about, needs, state, records }) => ({
      paperId: id,
      slug,
      title: paper.title,
      about,
      needs,
      state,
      isToSign: isToSign(state),
      at: latestOf(records)?.at ?? null,
    }));
  });
}
