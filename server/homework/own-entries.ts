import type { Partner } from "../auth/actor";
import type { Tx } from "../db";
import { everyDraftOf } from "./draft-records";
import { ownParts, stateOf } from "./own-part-records";

/** Each of one's own parts with where it stands and whether a word is in it. */
export async function ownEntries(tx: Tx, partner: Partner) {
  const [rows, kept] = await Promise.all([
    ownParts(tx, partner),
    everyDraftOf(tx, partner),
  ]);
  return rows.map((row) => ({
    ...row,
    state: stateOf(row),
    hasBegun:
      row.waitEnds !== null ||
      kept.some(({ assignmentId }) => assignmentId === row.id),
  }));
}
