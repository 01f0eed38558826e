import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";

import type { Sealed } from "@/drizzle/schema/columns";
import {
  contactWishes,
  safeContacts,
  safetyReviews,
} from "@/drizzle/schema/safety-mode";

import type { Actor } from "../auth/actor";
import { statement, type Tx } from "../db";
import type { Keyring } from "../keys/keyring";
import { checklistPlace } from "../keys/safety-places";

type InPractice = Pick<Actor, "practiceId">;

const given = sql.placeholder;

const selectOfCouple = statement((db) =>
  db
    .select({
      id: safetyReviews.id,
      partnerId: safetyReviews.partnerId,
      openedAt: safetyReviews.openedAt,
      decision: safetyReviews.decision,
      rescreenOn: safetyReviews.rescreenOn,
      closedAt: safetyReviews.closedAt,
    })
    .from(safetyReviews)
    .where(
      and(
        eq(safetyReviews.practiceId, given("practiceId")),
        eq(safetyReviews.coupleId, given("coupleId")),
        isNull(safetyReviews.closedAt),
      ),
    )
    .orderBy(asc(safetyReviews.openedAt)),
);

/** The safety modes that stand in this couple, without what was gone through. */
export const standingReviews = (
  tx: Tx,
  { practiceId }: InPractice,
  coupleId: string,
) => selectOfCouple(tx, { practiceId, coupleId });

/** All of one person's, the newest first: at most one of them stands. */
export const reviewsOf = (
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) =>
  tx
    .select()
    .from(safetyReviews)
    .where(
      and(
        eq(safetyReviews.practiceId, practiceId),
        eq(safetyReviews.partnerId, partnerId),
      ),
    )
    .orderBy(desc(safetyReviews.openedAt))
    .limit(20);

/** Behind a lock, for whoever changes it. */
export async function lockedReview(
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) {
  const [row] = await tx
    .select()
    .from(safetyReviews)
    .where(
      and(
        eq(safetyReviews.practiceId, practiceId),
        eq(safetyReviews.partnerId, partnerId),
        isNull(safetyReviews.closedAt),
      ),
    )
    .for("update");
  return row ?? null;
}

const Checklist = z.object({ ticks: z.array(z.string()), note: z.string() });

type Kept = {
  practiceId: string;
  coupleId: string;
  id: string;
  checklist: Sealed | null;
};

/** What was gone through so far. */
export function checklistIn(keys: Keyring, { checklist, ...at }: Kept) {
  if (!checklist) return { ticks: [], note: "" };
  return Checklist.parse(JSON.parse(keys.open(checklist, checklistPlace(at))));
}

/** By which ways one person may be reached. */
export const contactsOf = (
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) =>
  tx
    .select({
      channel: safeContacts.channel,
      mayBeUsed: safeContacts.mayBeUsed,
      fromHour: safeContacts.fromHour,
      untilHour: safeContacts.untilHour,
    })
    .from(safeContacts)
    .where(
      and(
        eq(safeContacts.practiceId, practiceId),
        eq(safeContacts.partnerId, partnerId),
      ),
    );

/** What somebody said in their intake about each way and nobody has settled: the newest word, and whether a no stands. */
export const openWishesOf = (
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) =>
  tx
    .select({
      channel: contactWishes.channel,
      saysYes: sql<boolean>`(array_agg(${contactWishes.mayBeUsed} order by ${contactWishes.saidAt} desc))[1]`,
      isClosed: sql<boolean>`bool_or(not ${contactWishes.mayBeUsed})`,
      saidAt: sql<Date>`max(${contactWishes.saidAt})`.mapWith(
        contactWishes.saidAt,
      ),
    })
    .from(contactWishes)
    .where(
      and(
        eq(contactWishes.practiceId, practiceId),
        eq(contactWishes.partnerId, partnerId),
        isNull(contactWishes.settledAt),
      ),
    )
    .groupBy(contactWishes.channel);
