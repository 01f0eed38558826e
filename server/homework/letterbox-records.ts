import { and, eq } from "drizzle-orm";

import { letterboxes } from "@/drizzle/schema/letterboxes";

import type { Partner } from "../auth/actor";
import type { Tx } from "../db";
import type { Keyring } from "../keys/keyring";
import { newLetterbox } from "../keys/letterbox";
import { letterboxPlace } from "../keys/places";

/** This partner's own; row security knows no way to another's. */
export const letterboxOf = (tx: Tx, partner: Partner) =>
  tx
    .select({
      publicKey: letterboxes.publicKey,
      privateKey: letterboxes.privateKey,
    })
    .from(letterboxes)
    .where(
      and(
        eq(letterboxes.practiceId, partner.practiceId),
        eq(letterboxes.partnerId, partner.partnerId),
      ),
    );

type LetterboxRows = Awaited<ReturnType<typeof letterboxOf>>;

/** The half that a phone may know; made when it is first asked for, once. */
export async function publicKeyOf(
  tx: Tx,
  partner: Partner,
  keys: Keyring,
  found: LetterboxRows,
): Promise<string> {
  const text = (rows: { publicKey: Uint8Array }[]) =>
    rows[0] && Buffer.from(rows[0].publicKey).toString("base64url");
  const known = text(found);
  if (known) return known;

  const { practiceId, partnerId, coupleId } = partner;
  const own = { practiceId, partnerId, coupleId };
  const { publicKey, privateKey } = await newLetterbox();
  const made = await tx
    .insert(letterboxes)
    .values({
      ...own,
      publicKey,
      privateKey: keys.seal(
        { kind: "partner", partnerId },
        privateKey,
        letterboxPlace(own),
      ),
    })
    .onConflictDoNothing()
    .returning({ publicKey: letterboxes.publicKey });
  // Another window of this person was quicker.
  const key = text(made) ?? text(await letterboxOf(tx, partner));
  if (!key) throw new Error("A letterbox was made and is not there.");
  return key;
}
