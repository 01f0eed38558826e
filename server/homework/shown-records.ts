import { and, asc, eq, sql } from "drizzle-orm";

import { worksheetVersions } from "@/drizzle/schema/homework";
import { reveals } from "@/drizzle/schema/reveals";

import type { Partner } from "../auth/actor";
import { statement, type Tx } from "../db";
import { NotFound } from "../errors";
import { ownPartWithWords } from "./own-part-records";

const given = sql.placeholder;

const columns = {
  id: reveals.assignmentId,
  seats: reveals.seats,
  endedAt: reveals.endedAt,
  versionId: worksheetVersions.id,
  digest: worksheetVersions.digest,
};

/** Open, of this couple. It needs no part of one's own: what was shown of the other's is here too. */
const opened = (db: Tx) =>
  db
    .select(columns)
    .from(reveals)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, reveals.practiceId),
        eq(worksheetVersions.id, reveals.worksheetVersionId),
      ),
    );

const isOpenHere = and(
  eq(reveals.practiceId, given("practiceId")),
  eq(reveals.coupleId, given("coupleId")),
  eq(reveals.state, "open"),
);

const selectOpened = statement((db) =>
  opened(db).where(
    and(isOpenHere, eq(reveals.assignmentId, given("assignmentId"))),
  ),
);

/** What was opened to both, by whichever of them it was written; or NotFound. */
export async function openedReveal(
  tx: Tx,
  partner: Partner,
  assignmentId: string,
) {
  const [row] = await selectOpened(tx, { ...partner, assignmentId });
  if (!row) throw new NotFound();
  return row;
}

/** One's own part, also with words in one that was taken back, or what was opened of the other's; or NotFound. */
export async function ownOrShown(
  tx: Tx,
  partner: Partner,
  assignmentId: string,
) {
  try {
    return await ownPartWithWords(tx, partner, assignmentId);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return openedReveal(tx, partner, assignmentId);
  }
}

const selectShown = statement((db) =>
  opened(db)
    .where(
      and(isOpenHere, sql`not (${given("seat")} = any (${reveals.seats}))`),
    )
    .orderBy(asc(reveals.endedAt), asc(reveals.assignmentId)),
);

/** What the therapist showed this partner of the other's, who alone was given it. */
export const shownTo = (tx: Tx, partner: Partner) => selectShown(tx, partner);
