import { and, eq, inArray } from "drizzle-orm";

import {
  consentFiles,
  consentSignatures,
  consentTraces,
} from "@/drizzle/schema/consents";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { consentFilePlace, consentTracePlace } from "../keys/places";
import type { From } from "./sign-paper";

/** The file of one signature, opened, for whom row security lets read it. */
export async function signedFile(tx: Tx, actor: Actor, signatureId: string) {
  const [row] = await tx
    .select({
      partnerId: consentFiles.partnerId,
      coupleId: consentFiles.coupleId,
      body: consentFiles.body,
      fileHash: consentSignatures.fileHash,
      slug: consentSignatures.slug,
      version: consentSignatures.version,
      requestId: consentSignatures.requestId,
    })
    .from(consentFiles)
    .innerJoin(
      consentSignatures,
      and(
        eq(consentSignatures.practiceId, consentFiles.practiceId),
        eq(consentSignatures.id, consentFiles.id),
      ),
    )
    .where(
      and(
        eq(consentFiles.practiceId, actor.practiceId),
        eq(consentFiles.id, signatureId),
        eq(consentFiles.kind, "pdf"),
      ),
    );
  if (!row) throw new NotFound();
  const { practiceId } = actor;
  const { body, partnerId, coupleId, ...facts } = row;
  const keys = await keyring(
    await keysOf(tx, { practiceId, coupleId }, ["papers"]),
  );
  const bytes = keys.openBytes(
    body,
    consentFilePlace({ practiceId, partnerId, id: signatureId }),
  );
  return { ...facts, coupleId, bytes };
}

/** What the practice wrote down about these, and from where the others came. */
export async function wordsAndTraces(
  tx: Tx,
  actor: Actor,
  at: { coupleId: string; partnerId: string; signatureIds: string[] },
) {
  const { practiceId } = actor;
  const { coupleId, partnerId, signatureIds } = at;
  if (signatureIds.length === 0) return new Map<string, never>();
  const [reasons, traces, keyRows] = await Promise.all([
    tx
      .select({ id: consentFiles.id, body: consentFiles.body })
      .from(consentFiles)
      .where(
        and(
          eq(consentFiles.practiceId, practiceId),
          inArray(consentFiles.id, signatureIds),
          eq(consentFiles.kind, "reason"),
        ),
      ),
    tx
      .select({ id: consentTraces.id, body: consentTraces.body })
      .from(consentTraces)
      .where(
        and(
          eq(consentTraces.practiceId, practiceId),
          inArray(consentTraces.id, signatureIds),
        ),
      ),
    keysOf(tx, { practiceId, coupleId }, ["papers"]),
  ]);
  const keys = await keyring(keyRows);
  const own = (id: string) => ({ practiceId, partnerId, id });
  const said = new Map<string, { reason: string | null; from: From | null }>();
  for (const { id, body } of reasons)
    said.set(id, {
      reason: keys.open(body, consentFilePlace(own(id))),
      from: null,
    });
  for (const { id, body } of traces)
    said.set(id, {
      reason: null,
      from: JSON.parse(keys.open(body, consentTracePlace(own(id)))),
    });
  return said;
}
