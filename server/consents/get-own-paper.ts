import { consentOpenings } from "@/drizzle/schema/consents";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { OfPaperInput } from "./inputs";
import { ownPaper } from "./own-paper-records";

/** One paper as its partner reads it; that this text was before them is kept. */
export function getOwnPaper(caller: Caller, { paperId }: OfPaperInput) {
  return inPractice(caller, async (tx, actor) => {
    const { partner, paper, waitsForFirst, next } = await ownPaper(
      tx,
      actor,
      paperId,
    );
    const { practiceId, partnerId, coupleId } = partner;
    const { textHash } = paper;
    await Promise.all([
      tx
        .insert(consentOpenings)
        .values({
          practiceId,
          requestId: paperId,
          coupleId,
          partnerId,
          textHash,
        })
        .onConflictDoNothing(),
      recordAudit(
        tx,
        "paper.read",
        { kind: "paper", id: paperId, coupleId },
        { version: paper.paper.version },
      ),
    ]);
    return {
      paperId,
      slug: paper.slug,
      ...paper.paper,
      textHash,
      needs: paper.needs,
      state: paper.state,
      isOutdated: paper.isOutdated,
      waitsForFirst,
      next,
      name: partner.name,
      records: paper.records.map(
        ({ id, how, version, at, zone, onDay, fileHash, textHash: of }) => ({
          signatureId: id,
          how,
          version,
          at,
          zone,
          onDay,
          fileHash,
          isOfToday: of === textHash,
        }),
      ),
    };
  });
}
