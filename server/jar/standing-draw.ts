import type { Partner } from "../auth/actor";
import type { Tx } from "../db";
import { NotFound } from "../errors";
import type { OfDrawInput } from "./inputs";
import { drawsOf } from "./records";

/** One draw of this jar, or NotFound, whoever's id it is. */
export async function standingDraw(
  tx: Tx,
  partner: Partner,
  { assignmentId, drawId }: OfDrawInput,
) {
  const draws = await drawsOf(tx, partner, assignmentId);
  const draw = draws.find(({ id }) => id === drawId);
  if (!draw) throw new NotFound();
  return draw;
}
