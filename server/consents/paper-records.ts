import { and, asc, desc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";

import {
  consentEditions,
  consentOpenings,
  consentRequests,
  consentSignatures,
} from "@/drizzle/schema/consents";
import { couples } from "@/drizzle/schema/couples";
import { practices } from "@/drizzle/schema/practices";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { fingerprintOf } from "./fingerprint";
import { shippedPaper } from "./load-papers";
import { isOutdated, stateOf } from "./state-rules";
import { composed } from "./value-rules";

export const editionsOf = (tx: Tx, { practiceId }: Actor, slug?: string) =>
  tx
    .select({
      slug: consentEditions.slug,
      version: consentEditions.version,
      title: consentEditions.title,
      body: consentEditions.body,
      values: consentEditions.values,
      effectiveOn: consentEditions.effectiveOn,
      publishedBy: consentEditions.publishedBy,
      publishedAt: consentEditions.publishedAt,
    })
    .from(consentEditions)
    .where(
      and(
        eq(consentEditions.practiceId, practiceId),
        slug === undefined ? undefined : eq(consentEditions.slug, slug),
      ),
    )
    .orderBy(asc(consentEditions.version));

export type EditionRow = Awaited<ReturnType<typeof editionsOf>>[number];

/** Of whom: of a couple, of one partner, one paper alone, or of what concerns money. */
export type Which =
  | { coupleId: string }
  | { partnerId: string }
  | { paperId: string }
  | { financial: true };

const whichRequests = (which: Which): SQL => {
  if ("coupleId" in which) return eq(consentRequests.coupleId, which.coupleId);
  if ("partnerId" in which)
    return eq(consentRequests.partnerId, which.partnerId);
  if ("paperId" in which) return eq(consentRequests.id, which.paperId);
  return eq(consentRequests.financial, true);
};

/** The texts in force today, as `editionOn` says it, of what these are asked for and no others. */
const currentEditions = (tx: Tx, { practiceId }: Actor, which: Which) =>
  tx
    .selectDistinctOn([consentEditions.slug], {
      slug: consentEditions.slug,
      version: consentEditions.version,
      title: consentEditions.title,
      body: consentEditions.body,
      values: consentEditions.values,
      effectiveOn: consentEditions.effectiveOn,
    })
    .from(consentEditions)
    .innerJoin(practices, eq(practices.practiceId, consentEditions.practiceId))
    .where(
      and(
        eq(consentEditions.practiceId, practiceId),
        sql`${consentEditions.effectiveOn} <= (now() at time zone ${practices.timeZone})::date`,
        exists(
          tx
            .select({ id: consentRequests.id })
            .from(consentRequests)
            .where(
              and(
                eq(consentRequests.practiceId, consentEditions.practiceId),
                eq(consentRequests.slug, consentEditions.slug),
                whichRequests(which),
              ),
            ),
        ),
      ),
    )
    .orderBy(consentEditions.slug, desc(consentEditions.version));

function requestsOf(tx: Tx, { practiceId }: Actor, which: Which) {
  return tx
    .select({
      id: consentRequests.id,
      coupleId: consentRequests.coupleId,
      partnerId: consentRequests.partnerId,
      slug: consentRequests.slug,
      financial: consentRequests.financial,
      values: consentRequests.values,
      askedAt: consentRequests.askedAt,
      secretsPolicy: couples.secretsPolicy,
      openedHashes: sql<string[]>`coalesce((
        select array_agg(${consentOpenings.textHash} order by ${consentOpenings.openedAt})
        from ${consentOpenings} where ${consentOpenings.practiceId} = ${consentRequests.practiceId}
          and ${consentOpenings.requestId} = ${consentRequests.id}), '{}')`,
    })
    .from(consentRequests)
    .leftJoin(
      couples,
      and(
        eq(couples.practiceId, consentRequests.practiceId),
        eq(couples.id, consentRequests.coupleId),
      ),
    )
    .where(
      and(
        eq(consentRequests.practiceId, practiceId),
        isNull(consentRequests.takenBackAt),
        whichRequests(which),
      ),
    );
}

const whichSignatures = (which: Which): SQL => {
  if ("coupleId" in which)
    return eq(consentSignatures.coupleId, which.coupleId);
  if ("partnerId" in which)
    return eq(consentSignatures.partnerId, which.partnerId);
  if ("paperId" in which) return eq(consentSignatures.requestId, which.paperId);
  return eq(consentSignatures.financial, true);
};

const signaturesOf = (tx: Tx, { practiceId }: Actor, which: Which) =>
  tx
    .select({
      id: consentSignatures.id,
      requestId: consentSignatures.requestId,
      version: consentSignatures.version,
      how: consentSignatures.how,
      textHash: consentSignatures.textHash,
      fileHash: consentSignatures.fileHash,
      at: consentSignatures.at,
      zone: consentSignatures.zone,
      onDay: consentSignatures.onDay,
      recordedBy: consentSignatures.recordedBy,
    })
    .from(consentSignatures)
    .where(
      and(eq(consentSignatures.practiceId, practiceId), whichSignatures(which)),
    )
    .orderBy(asc(consentSignatures.at), asc(consentSignatures.id));

/** Papers that somebody is asked for, each with its text of today and what became of it. */
export async function papersOf(tx: Tx, actor: Actor, which: Which) {
  const [requests, signatures, editions] = await Promise.all([
    requestsOf(tx, actor, which),
    signaturesOf(tx, actor, which),
    currentEditions(tx, actor, which),
  ]);
  return requests
    .flatMap((request) => {
      const paper = shippedPaper(request.slug);
      const edition = editions.find(({ slug }) => slug === request.slug);
      if (!paper || !edition) return [];
      const { values, openedHashes } = request;
      const text = composed(paper.variables, edition, {
        // Whoever bills reads no couple, and no paper about money asks for this.
        secretsPolicy: request.secretsPolicy ?? "limited",
        values,
      });
      const textHash = fingerprintOf(text);
      const records = signatures.filter(
        ({ requestId }) => requestId === request.id,
      );
      const openedHash = openedHashes.includes(textHash) ? textHash : null;
      const asked = { textHash, openedHash, records };
      return [
        {
          id: request.id,
          coupleId: request.coupleId,
          partnerId: request.partnerId,
          slug: request.slug,
          order: paper.order,
          needs: paper.needs,
          about: paper.about,
          financial: request.financial,
          askedAt: request.askedAt,
          values,
          paper: text,
          textHash,
          state: stateOf(asked),
          isOutdated: isOutdated(asked),
          records,
        },
      ];
    })
    .toSorted((one, other) => one.order - other.order);
}

export type PaperOfSomebody = Awaited<ReturnType<typeof papersOf>>[number];
