import {
  practiceWorksheetDrafts,
  practiceWorksheets,
} from "@/drizzle/schema/builder";

import { recordAudit } from "../audit/record-audit";
import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import type { Worksheet } from "../worksheets/definition";

type Copied = { slug: string; version: number };

/** A worksheet of the practice's own, which nobody is given before it is published. */
export async function startWorksheet(
  tx: Tx,
  { practiceId, memberId }: Member,
  draft: Worksheet,
  copied: Copied | null,
) {
  const id = crypto.randomUUID();
  const { slug } = draft;
  await tx.insert(practiceWorksheets).values({
    practiceId,
    id,
    slug,
    createdBy: memberId,
    copiedSlug: copied?.slug,
    copiedVersion: copied?.version,
  });
  await Promise.all([
    tx.insert(practiceWorksheetDrafts).values({
      practiceId,
      worksheetId: id,
      isRival: false,
      version: 1,
      definition: draft,
      savedBy: memberId,
      savedFrom: id,
    }),
    recordAudit(
      tx,
      "worksheet.started",
      { kind: "worksheet", id },
      copied ? { copied: copied.slug } : {},
    ),
  ]);
  return { slug };
}
