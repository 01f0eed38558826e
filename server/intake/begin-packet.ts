import { packetSeats, packets } from "@/drizzle/schema/intake";

import type { Member } from "../auth/actor";
import type { Lock, Tx } from "../db";

/** A second tap waits for the first one, and finds what it has given. */
export const packetLock = (coupleId: string): Lock => [
  "select pg_advisory_xact_lock(hashtextextended('packet of ' || $1, 0))",
  coupleId,
];

/** A packet, and a row for each of the two. */
export async function beginPacket(
  tx: Tx,
  { practiceId, memberId }: Member,
  coupleId: string,
  partnerIds: readonly string[],
): Promise<string> {
  const id = crypto.randomUUID();
  await tx
    .insert(packets)
    .values({ practiceId, id, coupleId, sentBy: memberId });
  await tx.insert(packetSeats).values(
    partnerIds.map((partnerId) => ({
      practiceId,
      packetId: id,
      coupleId,
      partnerId,
    })),
  );
  return id;
}
