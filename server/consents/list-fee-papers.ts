import { and, eq, inArray } from "drizzle-orm";

import { partners } from "@/drizzle/schema/couples";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { papersOf } from "./paper-records";
import { readsFeePapers } from "./policy";
import { latestOf } from "./state-rules";

/** Who agreed to which fee: all of the papers that whoever bills may read. */
export function listFeePapers(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    authorize(readsFeePapers(actor));
    const { practiceId } = actor;
    const papers = await papersOf(tx, actor, { financial: true });
    const people = await tx
      .select({ id: partners.id, name: partners.name })
      .from(partners)
      .where(
        and(
          eq(partners.practiceId, practiceId),
          inArray(
            partners.id,
            papers.map(({ partnerId }) => partnerId),
          ),
        ),
      );
    return papers
      .map(({ id, partnerId, coupleId, paper, state, records, values }) => {
        const signed = latestOf(records.filter(({ how }) => how === "signed"));
        return {
          paperId: id,
          coupleId,
          name: people.find((one) => one.id === partnerId)?.name ?? "",
          title: paper.title,
          version: paper.version,
          values,
          state,
          at: latestOf(records)?.at ?? null,
          signatureId: signed?.id ?? null,
        };
      })
      .toSorted((one, other) => one.name.localeCompare(other.name));
  });
}
