import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { disclosureSteps, disclosures } from "@/drizzle/schema/disclosures";
import { recordAudit } from "../audit/record-audit";
import { type Actor, authorize } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { statement, type Tx } from "../db";
import { Conflict, NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { titlesOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { sealedNote } from "./about";
import type { DisclosureState } from "./disclosure-rules";
import type { OfDisclosureInput } from "./inputs";
import { editionsIn, listed } from "./listed";
import { ofCouple, stepsOf, writeDisclosures, writeReleases } from "./records";

const ONE = {
  which: eq(disclosures.id, sql.placeholder("disclosureId")),
  most: 1,
};
const selectOne = statement((db) => writeDisclosures(db, ofCouple, ONE));
const selectReleases = statement((db) => writeReleases(db, ofCouple, ONE));

/** One with all its steps, for whoever treats them; for anyone else it is not there. */
export async function oneDisclosure(
  tx: Tx,
  actor: Actor,
  { coupleId, disclosureId }: OfDisclosureInput,
) {
  const { practiceId } = actor;
  const of = { practiceId, coupleId, disclosureId };
  const [couple, rows, releases, steps, keyRows] = await Promise.all([
    treatedCouple(tx, actor, coupleId),
    selectOne(tx, of),
    selectReleases(tx, of),
    stepsOf(tx, of),
    keysOf(tx, of, ["clinicians"]),
  ]);
  authorize(treats(actor, couple));
  const keys = await keyring(keyRows);
  const titleOf = await titlesOf(tx, practiceId, editionsIn(rows));
  const [disclosure] = rows.map(listed(keys, releases, titleOf));
  if (!disclosure) throw new NotFound();
  return {
    member: actor,
    partnerId: rows[0]?.partnerId,
    keys,
    disclosure,
    steps,
  };
}

type Found = Awaited<ReturnType<typeof oneDisclosure>>;
type Next = {
  state: DisclosureState;
  dueOn: string | null;
  note: string | null;
  isUndo?: boolean;
};

/** Goes on from the last step its reader saw; where somebody was quicker, nothing is written. */
export async function takeStep(
  tx: Tx,
  { member, partnerId, keys, disclosure }: Found,
  after: number,
  { note, ...next }: Next,
) {
  const { practiceId, memberId } = member;
  const { id: disclosureId, coupleId, standing } = disclosure;
  const id = randomUUID();
  const number = after + 1;
  const isNewest = standing.number === after;
  const { count } = isNewest
    ? await tx
        .insert(disclosureSteps)
        .values({
          ...next,
          practiceId,
          id,
          coupleId,
          disclosureId,
          number,
          note: sealedNote(keys, note, { practiceId, coupleId, id }),
          by: memberId,
        })
        .onConflictDoNothing()
    : { count: 0 };
  if (count === 0) {
    throw new Conflict("Somebody changed this meanwhile. Look at it again.");
  }
  await recordAudit(tx, "restricted.changed", {
    kind: "partner",
    id: partnerId,
    coupleId,
  });
  return { number };
}
