import type { Actor, Partner } from "../auth/actor";
import type { Tx } from "../db";
import { NotFound } from "../errors";
import { papersOf } from "./paper-records";
import { mustWaitForFirst } from "./sign-rules";
import { isToSign } from "./state-rules";

/** All papers that a partner is asked for, and the one that is meant. */
export async function ownPaper(
  tx: Tx,
  actor: Actor,
  paperId: string,
): Promise<{
  partner: Partner;
  paper: Awaited<ReturnType<typeof papersOf>>[number];
  waitsForFirst: boolean;
  /** What is to be signed after it. */
  next: { paperId: string; title: string } | null;
}> {
  if (actor.kind !== "partner") throw new NotFound();
  const own = await papersOf(tx, actor, { partnerId: actor.partnerId });
  const paper = own.find(({ id }) => id === paperId);
  if (!paper) throw new NotFound();
  const next = own.find(({ id, state }) => id !== paperId && isToSign(state));
  return {
    partner: actor,
    paper,
    waitsForFirst: mustWaitForFirst(paper.slug, own),
    next: next ? { paperId: next.id, title: next.paper.title } : null,
  };
}
