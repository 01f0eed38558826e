import { and, eq } from "drizzle-orm";

import { consentRequests } from "@/drizzle/schema/consents";
import { dataKeys } from "@/drizzle/schema/keys";

import { recordAudit } from "../audit/record-audit";
import type { Member } from "../auth/actor";
import type { coupleRecord } from "../couples/records";
import type { Tx } from "../db";
import { newDataKey } from "../keys/keyring";
import { practiceDay } from "../practices/practice-day";
import {
  papersAsked,
  requestsFor,
  requireWhole,
  takenOver,
} from "./ask-papers";
import { askablePapers } from "./list-askable";
import { editionsOf, papersOf } from "./paper-records";

type Couple = Awaited<ReturnType<typeof coupleRecord>>;

/** Whoever was ever asked for a paper has a key for what they sign; the front desk can read none. */
async function withKeys(
  tx: Tx,
  { practiceId }: Member,
  coupleId: string,
  partnerIds: readonly string[],
) {
  const asked = await tx
    .selectDistinct({ partnerId: consentRequests.partnerId })
    .from(consentRequests)
    .where(
      and(
        eq(consentRequests.practiceId, practiceId),
        eq(consentRequests.coupleId, coupleId),
      ),
    );
  const missing = partnerIds.filter(
    (id) => !asked.some(({ partnerId }) => partnerId === id),
  );
  if (missing.length === 0) return;
  const keys = await Promise.all(
    missing.map((partnerId) =>
      newDataKey({ practiceId, coupleId, partnerId, kind: "papers" }),
    ),
  );
  await tx.insert(dataKeys).values(keys.map(({ row }) => row));
}

/**
 * Asks both for every paper that the practice has completed, inside the sending of a packet by the front desk. What was asked for or
 * taken back before stays as whoever treats them left it.
 */
export async function askFromDesk(
  tx: Tx,
  actor: Member,
  couple: Couple,
  values: Record<string, string>,
) {
  const { practiceId, memberId } = actor;
  const coupleId = couple.id;
  const partnerIds = [couple.partners.a.id, couple.partners.b.id];
  const [editions, today, there] = await Promise.all([
    editionsOf(tx, actor),
    practiceDay(tx, actor),
    papersOf(tx, actor, { coupleId }),
  ]);
  const whole = askablePapers(editions, today).filter(
    ({ missing }) => missing === null,
  );
  const papers = papersAsked(whole.map(({ slug }) => slug));
  const said = Object.assign({}, ...there.map((paper) => paper.values), values);
  const { secretsPolicy } = couple;
  requireWhole(papers, editions, { secretsPolicy, values: said }, today);

  await takenOver(tx, actor, papers, editions);
  await withKeys(tx, actor, coupleId, partnerIds);
  await tx
    .insert(consentRequests)
    .values(
      requestsFor(papers, partnerIds, {
        practiceId,
        coupleId,
        askedBy: memberId,
        values: said,
      }),
    )
    .onConflictDoNothing();
  await recordAudit(
    tx,
    "papers.asked",
    { kind: "couple", id: coupleId, coupleId },
    { papers: papers.map(({ slug }) => slug), partners: partnerIds },
  );
  return papersOf(tx, actor, { coupleId });
}
