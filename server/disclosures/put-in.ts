import { and, desc, eq } from "drizzle-orm";

import { disclosureSteps, disclosures } from "@/drizzle/schema/disclosures";

import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import type { Keyring } from "../keys/keyring";
import { type About, sealedAbout } from "./about";

export type Found = Pick<
  typeof disclosures.$inferInsert,
  | "id"
  | "coupleId"
  | "partnerId"
  | "source"
  | "assignmentId"
  | "feedbackId"
  | "ratingId"
  | "secretsPolicy"
>;

/** Puts one on the list, once; what was taken off it comes back. */
export async function putIn(
  tx: Tx,
  { practiceId, memberId }: Member,
  keys: Keyring,
  { about, ...found }: Found & { about: About },
) {
  const { id, coupleId } = found;
  const { count } = await tx
    .insert(disclosures)
    .values({
      ...found,
      practiceId,
      keptBy: memberId,
      about: sealedAbout(keys, about, { practiceId, coupleId, id }),
    })
    .onConflictDoNothing();
  if (count > 0) return { disclosureId: id, number: 0 };

  const [last] = await tx
    .select({ number: disclosureSteps.number, state: disclosureSteps.state })
    .from(disclosureSteps)
    .where(
      and(
        eq(disclosureSteps.practiceId, practiceId),
        eq(disclosureSteps.disclosureId, id),
      ),
    )
    .orderBy(desc(disclosureSteps.number))
    .limit(1);
  const number = last?.number ?? 0;
  if (last?.state !== "off") return { disclosureId: id, number };
  await tx
    .insert(disclosureSteps)
    .values({
      practiceId,
      coupleId,
      disclosureId: id,
      number: number + 1,
      state: "new",
      by: memberId,
    })
    .onConflictDoNothing();
  return { disclosureId: id, number: number + 1 };
}
