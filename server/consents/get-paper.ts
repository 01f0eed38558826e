import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { coupleRecord } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { wordsAndTraces } from "./file-records";
import type { OfPaperInput } from "./inputs";
import { papersOf } from "./paper-records";
import { readsPapersOf } from "./policy";

/** One partner's paper with all that became of it: for whoever may read what was signed. */
export function getPaper(caller: Caller, { paperId }: OfPaperInput) {
  return inPractice(caller, async (tx, actor) => {
    const [paper] = await papersOf(tx, actor, { paperId });
    if (!paper || actor.kind !== "member") throw new NotFound();
    const { coupleId, partnerId } = paper;
    const couple = await coupleRecord(tx, actor, coupleId);
    if (!readsPapersOf(actor, couple)) throw new NotFound();
    const [said] = await Promise.all([
      wordsAndTraces(tx, actor, {
        coupleId,
        partnerId,
        signatureIds: paper.records.map(({ id }) => id),
      }),
      recordAudit(tx, "paper.read", { kind: "paper", id: paperId, coupleId }),
    ]);
    const { a, b } = couple.partners;
    return {
      paperId,
      coupleId,
      seat: a.id === partnerId ? ("a" as const) : ("b" as const),
      names: { a: a.name, b: b.name },
      slug: paper.slug,
      needs: paper.needs,
      ...paper.paper,
      askedAt: paper.askedAt,
      state: paper.state,
      isOutdated: paper.isOutdated,
      textHash: paper.textHash,
      isTreated: couple.careTeam.some(
        ({ memberId }) => memberId === actor.memberId,
      ),
      records: paper.records.map(({ id, requestId: _paper, ...record }) => ({
        signatureId: id,
        ...record,
        isOfToday: record.textHash === paper.textHash,
        reason: said.get(id)?.reason ?? null,
        from: said.get(id)?.from ?? null,
      })),
    };
  });
}
