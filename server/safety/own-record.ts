import { recordAudit } from "../audit/record-audit";
import {
  type Actor,
  authorize,
  type Member,
  requirePassword,
} from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import type { Tx } from "../db";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";

type Whose = { coupleId: string; seat: "a" | "b" };

/**
 * One person's safety record as whoever treats them changes it: behind a fresh password, with the keys
 * it is sealed under. Nobody else learns that it is there.
 */
export async function openedForCare(
  tx: Tx,
  actor: Actor,
  { coupleId, seat }: Whose,
) {
  const couple = await treatedCouple(tx, actor, coupleId);
  authorize(treats(actor, couple));
  requirePassword(actor);
  const member: Member = actor;
  const { practiceId } = member;
  const keys = await keyring(
    await keysOf(tx, { practiceId, coupleId }, ["partner", "clinicians"]),
  );
  const partnerId = couple.partners[seat].id;
  return { couple, member, keys, of: { practiceId, coupleId, partnerId } };
}

/** That something restricted was changed, and of it one fixed word. */
export const recordCare = (
  tx: Tx,
  { coupleId, partnerId }: { coupleId: string; partnerId: string },
  what: string,
) =>
  recordAudit(
    tx,
    "restricted.changed",
    { kind: "partner", id: partnerId, coupleId },
    { what },
  );
