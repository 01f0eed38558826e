import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { measurePlans } from "@/drizzle/schema/measures";

import type { Member } from "../auth/actor";
import { type Lock, statement, type Tx } from "../db";

const given = sql.placeholder;

const selectPlans = statement((db) =>
  db
    .select({
      id: measurePlans.id,
      slug: measurePlans.slug,
      seat: measurePlans.seat,
      everyWeeks: measurePlans.everyWeeks,
      nextOn: measurePlans.nextOn,
      metSessions: measurePlans.metSessions,
    })
    .from(measurePlans)
    .where(
      and(
        eq(measurePlans.practiceId, given("practiceId")),
        eq(measurePlans.coupleId, given("coupleId")),
        isNull(measurePlans.endedAt),
      ),
    )
    .orderBy(asc(measurePlans.slug), asc(measurePlans.seat)),
);

/** What goes to a couple's partners again and again. */
export const plansOf = (tx: Tx, practiceId: PracticeId, coupleId: string) =>
  selectPlans(tx, { practiceId, coupleId });

/** Two clinicians who plan the same at once do so one after the other. */
export const planLock = (coupleId: string, slug: string): Lock => [
  "select pg_advisory_xact_lock(hashtextextended('measure plan ' || $1 || ' ' || $2, 0))",
  coupleId,
  slug,
];

type Of = { practiceId: PracticeId; slug: string; partnerIds: string[] };

/** Ends what ran before of the same measure: one plan at a time for each partner. */
const endPlans = (tx: Tx, { practiceId, slug, partnerIds }: Of) =>
  tx
    .update(measurePlans)
    .set({ endedAt: new Date() })
    .where(
      and(
        eq(measurePlans.practiceId, practiceId),
        eq(measurePlans.slug, slug),
        inArray(measurePlans.partnerId, partnerIds),
        isNull(measurePlans.endedAt),
      ),
    );

type Fresh = typeof measurePlans.$inferInsert;

/** Begins plans of one measure, in place of those that ran. */
export async function startPlans(
  tx: Tx,
  { practiceId, memberId }: Member,
  plans: readonly Pick<
    Fresh,
    "id" | "partnerId" | "seat" | "lastAssignmentId"
  >[],
  shared: Pick<
    Fresh,
    "coupleId" | "slug" | "worksheetVersionId" | "everyWeeks" | "nextOn"
  >,
) {
  const partnerIds = plans.map(({ partnerId }) => partnerId);
  await endPlans(tx, { practiceId, slug: shared.slug, partnerIds });
  await tx.insert(measurePlans).values(
    plans.map((plan) => ({
      ...plan,
      ...shared,
      practiceId,
      startedBy: memberId,
    })),
  );
}
