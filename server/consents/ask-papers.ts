import { and, eq, inArray, sql } from "drizzle-orm";

import { consentEditions, consentRequests } from "@/drizzle/schema/consents";
import { dataKeys } from "@/drizzle/schema/keys";

import { recordAudit } from "../audit/record-audit";
import { type Actor, authorize, type Caller, type Member } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice, type Tx } from "../db";
import { BadInput, NotFound } from "../errors";
import type { Telling } from "../homework/give-now";
import { newDataKey } from "../keys/keyring";
import { queueEmail } from "../outbox/queue-email";
import { practiceDay } from "../practices/practice-day";
import { editionOn } from "./edition-rules";
import type { AskPapersInput } from "./inputs";
import { shippedPaper } from "./load-papers";
import { FIRST_PAPER, type Paper } from "./paper-definition";
import { type EditionRow, editionsOf, papersOf } from "./paper-records";
import { isSettled } from "./state-rules";
import { unsaid } from "./text-rules";
import { valuesOf } from "./value-rules";

/** What ships becomes the practice's own first version when it is asked for. */
export async function takenOver(
  tx: Tx,
  { practiceId, memberId }: Member,
  papers: readonly Paper[],
  editions: readonly EditionRow[],
) {
  const fresh = papers.filter(
    ({ slug }) => !editions.some((edition) => edition.slug === slug),
  );
  if (fresh.length === 0) return;
  await tx
    .insert(consentEditions)
    .values(
      fresh.map(({ slug, title, body, effectiveOn }) => ({
        practiceId,
        slug,
        version: 1,
        title,
        body,
        values: {},
        effectiveOn,
        publishedBy: memberId,
      })),
    )
    .onConflictDoNothing();
}

/** Keys under which what these people sign is kept; those made before stay. */
async function withKeys(
  tx: Tx,
  { practiceId }: Member,
  coupleId: string,
  partnerIds: readonly string[],
) {
  const there = await tx
    .select({ partnerId: dataKeys.partnerId })
    .from(dataKeys)
    .where(
      and(
        eq(dataKeys.practiceId, practiceId),
        eq(dataKeys.coupleId, coupleId),
        eq(dataKeys.kind, "papers"),
        inArray(dataKeys.partnerId, [...partnerIds]),
      ),
    );
  const missing = partnerIds.filter(
    (id) => !there.some(({ partnerId }) => partnerId === id),
  );
  if (missing.length === 0) return;
  const keys = await Promise.all(
    missing.map((partnerId) =>
      newDataKey({ practiceId, coupleId, partnerId, kind: "papers" }),
    ),
  );
  await tx.insert(dataKeys).values(keys.map(({ row }) => row));
}

/** Nothing can be signed on a screen before the paper that allows it. */
export function papersAsked(slugs: readonly string[]): Paper[] {
  const all = new Set([FIRST_PAPER, ...slugs]);
  return [...all].map((slug) => {
    const paper = shippedPaper(slug);
    if (!paper) throw new NotFound();
    return paper;
  });
}

export function requireWhole(
  papers: readonly Paper[],
  editions: readonly EditionRow[],
  couple: Parameters<typeof valuesOf>[2],
  today: string,
) {
  const fields: Record<string, string[]> = {};
  for (const paper of papers) {
    const edition = editionOn(
      editions.filter(({ slug }) => slug === paper.slug),
      today,
    ) ?? { ...paper, values: {} };
    const values = valuesOf(paper.variables, edition, couple);
    const [missing] = unsaid(edition.body, paper.variables, values);
    if (!missing) continue;
    if (missing.of === "couple")
      fields[`values.${missing.name}`] = [`Say this first: ${missing.label}.`];
    else
      fields.slugs = [
        `“${edition.title}” is not complete yet. Under Settings, Papers, say: ${missing.label}.`,
      ];
  }
  if (Object.keys(fields).length > 0) throw new BadInput(fields);
}

/** A row for each of them and each paper, with what was said for this couple in its blanks. */
export const requestsFor = (
  papers: readonly Paper[],
  partnerIds: readonly string[],
  {
    values,
    ...shared
  }: {
    practiceId: Member["practiceId"];
    coupleId: string;
    askedBy: string;
    values: Record<string, string>;
  },
) =>
  partnerIds.flatMap((partnerId) =>
    papers.map(({ slug, financial, variables }) => ({
      ...shared,
      partnerId,
      slug,
      financial,
      values: Object.fromEntries(
        variables.flatMap(({ name, of, from }) => {
          const value = values[name]?.trim();
          return of === "couple" && !from && value ? [[name, value]] : [];
        }),
      ),
    })),
  );

/**
 * Asks one or both of a couple for papers, each by a row of their own. What is signed already,
 * word for word, is not asked for again.
 */
export function askPapers(caller: Caller, input: AskPapersInput) {
  papersAsked(input.slugs);
  return inPractice(caller, async (tx, actor) => {
    const asked = await askFor(tx, actor, input);
    return { asked: asked.length };
  });
}

/** The same inside a larger change: what these people are asked for now, as it stands with each. */
export async function askFor(
  tx: Tx,
  actor: Actor,
  input: AskPapersInput,
  { isQuiet = false }: Telling = {},
) {
  const papers = papersAsked(input.slugs);
  const couple = await treatedCouple(tx, actor, input.coupleId);
  authorize(treats(actor, couple));
  const { practiceId, memberId } = actor;
  const coupleId = couple.id;
  const [editions, today] = await Promise.all([
    editionsOf(tx, actor),
    practiceDay(tx, actor),
  ]);
  requireWhole(
    papers,
    editions,
    { secretsPolicy: couple.secretsPolicy, values: input.values },
    today,
  );
  const partnerIds = [...new Set(input.seats)].map(
    (seat) => couple.partners[seat].id,
  );
  await Promise.all([
    takenOver(tx, actor, papers, editions),
    withKeys(tx, actor, coupleId, partnerIds),
  ]);

  const rows = requestsFor(papers, partnerIds, {
    practiceId,
    coupleId,
    askedBy: memberId,
    values: input.values,
  });
  await tx
    .insert(consentRequests)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        consentRequests.practiceId,
        consentRequests.partnerId,
        consentRequests.slug,
      ],
      set: {
        values: sql`excluded.said_values`,
        askedBy: memberId,
        askedAt: new Date(),
        takenBackAt: null,
      },
    });

  const slugs = papers.map(({ slug }) => slug);
  const asked = (await papersOf(tx, actor, { coupleId })).filter(
    ({ partnerId, slug }) =>
      partnerIds.includes(partnerId) && slugs.includes(slug),
  );
  const open = partnerIds.filter((id) =>
    asked.some(({ partnerId, state }) => partnerId === id && !isSettled(state)),
  );
  await Promise.all([
    ...(isQuiet ? [] : open).map((partnerId) =>
      queueEmail(tx, practiceId, "something-new", { partnerId }),
    ),
    recordAudit(
      tx,
      "papers.asked",
      { kind: "couple", id: coupleId, coupleId },
      { papers: slugs, partners: partnerIds },
    ),
  ]);
  return asked;
}
