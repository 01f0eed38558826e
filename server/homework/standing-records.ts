import { and, asc, eq, sql } from "drizzle-orm";

import {
  standingWorksheets,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { returnTimes } from "@/drizzle/schema/returns";

import type { Partner } from "../auth/actor";
import { statement, type Tx } from "../db";
import { NotFound } from "../errors";

const given = sql.placeholder;

const selectStanding = statement((db) =>
  db
    .select({
      id: standingWorksheets.id,
      coupleId: standingWorksheets.coupleId,
      seat: standingWorksheets.seat,
      sharing: standingWorksheets.sharing,
      assignedBy: standingWorksheets.assignedBy,
      createdAt: standingWorksheets.createdAt,
      endedAt: standingWorksheets.endedAt,
      versionId: worksheetVersions.id,
      digest: worksheetVersions.digest,
    })
    .from(standingWorksheets)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, standingWorksheets.practiceId),
        eq(worksheetVersions.id, standingWorksheets.worksheetVersionId),
      ),
    )
    .where(
      and(
        eq(standingWorksheets.practiceId, given("practiceId")),
        eq(standingWorksheets.coupleId, given("coupleId")),
        eq(standingWorksheets.seat, given("seat")),
      ),
    )
    .orderBy(asc(standingWorksheets.createdAt), asc(standingWorksheets.id)),
);

/** All that this partner may begin anew, or could once. */
export const standingOf = (tx: Tx, partner: Partner) =>
  selectStanding(tx, partner);

/** One of them, or NotFound, whoever's id it is. */
export async function ownStanding(tx: Tx, partner: Partner, id: string) {
  const found = (await standingOf(tx, partner)).find((row) => row.id === id);
  if (!found) throw new NotFound();
  return found;
}

const selectReturn = statement((db) =>
  db
    .select({
      standingId: returnTimes.standingId,
      dueAt: returnTimes.dueAt,
      isDue: sql<boolean>`${returnTimes.dueAt} <= statement_timestamp()`,
    })
    .from(returnTimes)
    .where(
      and(
        eq(returnTimes.practiceId, given("practiceId")),
        eq(returnTimes.partnerId, given("partnerId")),
        // What nobody came back to is not asked about for ever.
        sql`${returnTimes.dueAt} > statement_timestamp() - interval '1 day'`,
      ),
    ),
);

/** When this partner said they come back; nothing where they did not. */
export async function returnTimeOf(tx: Tx, partner: Partner) {
  const [row] = await selectReturn(tx, partner);
  return row ?? null;
}
