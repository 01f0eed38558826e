import { and, desc, eq, type SQL, sql } from "drizzle-orm";

import { assignments, worksheetVersions } from "@/drizzle/schema/homework";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { titlesOf } from "../homework/worksheet-of";
import { couplesByName, treatedHomework } from "./find-records";
import { editionsWith, termsOf } from "./find-rules";
import type { FindAnythingInput } from "./inputs";
import { canHaveADay } from "./policy";
import { partnerA, partnerB } from "./records";

const COUPLES = 6;
const WORKSHEETS = 8;

const named = (term: string): SQL =>
  sql`(strpos(lower(${partnerA.name}), ${term}) > 0 or strpos(lower(${partnerB.name}), ${term}) > 0)`;

/** Couples by their names and worksheets by their titles, of those this clinician treats. No answer is searched. */
export function findAnything(caller: Caller, { words }: FindAnythingInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canHaveADay(actor));
    const { practiceId, memberId } = actor;
    const terms = termsOf(words);
    const [couples, editions] = await Promise.all([
      couplesByName(tx, actor)
        .where(and(eq(partnerA.practiceId, practiceId), ...terms.map(named)))
        .orderBy(partnerA.name, partnerA.coupleId)
        .limit(COUPLES),
      tx
        .select({
          versionId: worksheetVersions.id,
          digest: worksheetVersions.digest,
        })
        .from(worksheetVersions)
        .where(eq(worksheetVersions.practiceId, practiceId)),
      recordAudit(tx, "day.searched", { kind: "member", id: memberId }),
    ]);

    const titleOf = await titlesOf(tx, practiceId, editions);
    const matching = editionsWith(
      terms,
      editions.map(({ versionId, digest }) => ({
        id: versionId,
        title: titleOf(digest),
      })),
    ).map(
      ({ term, ids }) =>
        sql`(${named(term)} or ${worksheetVersions.id}::text = any (string_to_array(${ids.join()}, ',')))`,
    );
    const homework = await treatedHomework(tx, actor)
      .where(and(eq(assignments.practiceId, practiceId), ...matching))
      .orderBy(desc(assignments.createdAt), desc(assignments.id))
      .limit(WORKSHEETS);

    return {
      couples,
      worksheets: homework.map(
        ({ versionId: _version, digest, seats, ...row }) => ({
          ...row,
          title: titleOf(digest),
          forSeat: seats.length === 1 ? (seats[0] ?? null) : null,
        }),
      ),
    };
  });
}
