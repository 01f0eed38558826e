import type { Caller, Partner } from "../auth/actor";
import { inPractice, type Tx } from "../db";
import { NotFound } from "../errors";
import { everyDraftOf } from "../homework/draft-records";
import { ownParts } from "../homework/own-part-records";
import { keysOf } from "../homework/records";
import { worksheetsOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { draftPlace } from "../keys/places";
import { minutesLeft } from "../worksheets/step-rules";
import { allMinutes, nextPart, stateOf } from "./packet-rules";
import { ownPacketParts } from "./records";

/** Minutes that are left of each worksheet that was begun, by what stands in its draft. */
async function leftOfBegun(
  tx: Tx,
  partner: Partner,
  begun: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (begun.length === 0) return new Map();
  const { practiceId, partnerId } = partner;
  const [rows, kept, keyRows] = await Promise.all([
    ownParts(tx, partner),
    everyDraftOf(tx, partner),
    keysOf(tx, partner, ["partner"]),
  ]);
  const own = rows.filter(({ id }) => begun.includes(id));
  const [worksheets, keys] = await Promise.all([
    worksheetsOf(tx, practiceId, own),
    keyring(keyRows),
  ]);
  return new Map(
    own.map(({ id, digest }) => {
      const answers = kept
        .filter(({ assignmentId }) => assignmentId === id)
        .map(({ assignmentId, question, value }) => [
          question,
          JSON.parse(
            keys.open(
              value,
              draftPlace({ practiceId, assignmentId, partnerId, question }),
            ),
          ),
        ]);
      return [id, minutesLeft(worksheets(digest), Object.fromEntries(answers))];
    }),
  );
}

/** What somebody begins with, in order, and how far they are: their own alone. */
export function getOwnPacket(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const own = await ownPacketParts(tx, actor);
    const left = await leftOfBegun(
      tx,
      actor,
      own.flatMap(({ assignmentId, begunAt, doneAt }) =>
        assignmentId && begunAt && !doneAt ? [assignmentId] : [],
      ),
    );
    const parts = own.map((part) => ({
      kind: part.kind,
      title: part.title,
      state: stateOf(part),
      minutes: part.minutes,
      minutesLeft: left.get(part.assignmentId ?? "") ?? part.minutes,
      assignmentId: part.assignmentId,
      paperId: part.requestId,
    }));
    return {
      parts,
      next: nextPart(parts),
      minutesLeft: allMinutes(parts),
      done: parts.filter(({ state }) => state === "done").length,
    };
  });
}
