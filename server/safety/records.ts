import { and, eq, isNull, like, or, type SQLWrapper, sql } from "drizzle-orm";

import { alerts } from "@/drizzle/schema/safety";
import { safetyReviews } from "@/drizzle/schema/safety-mode";

import { coupleIdOf } from "../couples/records";
import { statement, type Tx } from "../db";
import type { Severity } from "../worksheets/alert-definition";

type PracticeId = (typeof alerts.$inferSelect)["practiceId"];

const given = sql.placeholder;

const isOpen = and(
  eq(alerts.practiceId, given("practiceId")),
  isNull(alerts.acknowledgedAt),
);

const isOfViolence = like(alerts.code, "IPV\\_%");

/** A safety mode that stands, and of which nobody has decided to go on with safeguards. */
const keepsClosed = sql`${safetyReviews.closedAt} is null and ${safetyReviews.decision} is distinct from 'continue'`;

const reviewsThatKeep = (db: Tx, coupleId: SQLWrapper) =>
  db
    .select({ id: safetyReviews.id, code: sql<string>`'IPV_REVIEW'` })
    .from(safetyReviews)
    .where(
      and(
        eq(safetyReviews.practiceId, given("practiceId")),
        eq(safetyReviews.coupleId, coupleId),
        keepsClosed,
      ),
    );

/** How grave it is now: thoughts of leaving are graver while a safety mode of the couple stands, whichever came first. */
export const severityNow = sql<Severity>`case when ${alerts.code} = 'LEAVING' and ${alerts.severity} = 'medium' and exists (
  select from ${safetyReviews} k where k.practice_id = ${alerts.practiceId} and k.couple_id = ${alerts.coupleId} and k.closed_at is null)
  then 'high' else ${alerts.severity} end`;

const selectOfCouple = statement((db) =>
  db
    .select({ id: alerts.id, code: alerts.code })
    .from(alerts)
    .where(and(isOpen, eq(alerts.coupleId, given("coupleId")), isOfViolence))
    .unionAll(reviewsThatKeep(db, sql`${given("coupleId")}::uuid`)),
);

const selectOfAssignment = statement((db) =>
  db
    .select({ id: alerts.id, code: alerts.code })
    .from(alerts)
    .where(
      and(
        isOpen,
        sql`${alerts.coupleId} = (${coupleIdOf(db)})`,
        or(
          isOfViolence,
          and(
            eq(alerts.code, "SHARE_PRESSURE"),
            eq(alerts.assignmentId, given("assignmentId")),
          ),
        ),
      ),
    )
    .unionAll(reviewsThatKeep(db, sql`(${coupleIdOf(db)})`)),
);

/** Any sign of violence keeps all of the couple's reveals closed until it is dealt with. */
export const openSafetyReviews = (
  tx: Tx,
  practiceId: PracticeId,
  coupleId: string,
) => selectOfCouple(tx, { practiceId, coupleId });

/** What keeps one reveal closed: a sign of violence, or pressure to share what it is about. */
export const reviewsOfAssignment = (
  tx: Tx,
  practiceId: PracticeId,
  assignmentId: string,
) => selectOfAssignment(tx, { practiceId, assignmentId });
