import { recordAudit } from "../audit/record-audit";
import { type Actor, authorize } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import type { Tx } from "../db";
import { NotFound } from "../errors";
import { hashedId } from "../hashed-id";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { WHOLE } from "./about";
import { type Found, putIn } from "./put-in";

type Said = Omit<Found, "id" | "coupleId" | "secretsPolicy">;

/** Keeps the whole of what was said alone in one place, once. */
export async function keepSaid(
  tx: Tx,
  actor: Actor,
  { coupleId, saidId }: { coupleId: string; saidId: string },
  find: Promise<Said | undefined>,
) {
  const { practiceId } = actor;
  const [couple, found, keyRows] = await Promise.all([
    treatedCouple(tx, actor, coupleId),
    find,
    keysOf(tx, { practiceId, coupleId }, ["clinicians"]),
  ]);
  authorize(treats(actor, couple));
  if (!found) throw new NotFound();
  const { partnerId, source } = found;
  const [kept] = await Promise.all([
    putIn(tx, actor, await keyring(keyRows), {
      ...found,
      id: hashedId([partnerId, source, saidId]),
      coupleId,
      secretsPolicy: couple.secretsPolicy,
      about: WHOLE,
    }),
    recordAudit(tx, "restricted.written", {
      kind: "partner",
      id: partnerId,
      coupleId,
    }),
  ]);
  return kept;
}
