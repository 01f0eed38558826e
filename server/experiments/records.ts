import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";

import { actRatings, doneActs, smallActs } from "@/drizzle/schema/experiments";

import type { Actor, Partner } from "../auth/actor";
import { type Lock, statement, type Tx } from "../db";
import { NotFound } from "../errors";
import type { Keyring } from "../keys/keyring";
import { doneActPlace, smallActPlace } from "../keys/places";
import { ASKED_DAYS } from "./rules";

const given = sql.placeholder;

/** One person's acts change one after the other, whichever device or window asks. */
export const actsLock: Lock = [
  "select pg_advisory_xact_lock(hashtextextended(sec.partner_id()::text || 'small acts', 0))",
];

const copyIsOfAct = and(
  eq(doneActs.practiceId, smallActs.practiceId),
  eq(doneActs.id, smallActs.id),
);

const ownColumns = {
  id: smallActs.id,
  assignmentId: smallActs.assignmentId,
  unit: smallActs.unit,
  item: smallActs.item,
  body: smallActs.body,
  pickedAt: smallActs.pickedAt,
  doneAt: smallActs.doneAt,
  /** There until its morning; then the copy is the other's. */
  askedFrom: doneActs.askedFrom,
};

const LAST_OWN = 10;

const selectOwn = statement((db) =>
  db
    .select(ownColumns)
    .from(smallActs)
    .leftJoin(doneActs, copyIsOfAct)
    .where(
      and(
        eq(smallActs.practiceId, given("practiceId")),
        eq(smallActs.partnerId, given("partnerId")),
        isNull(smallActs.putAsideAt),
      ),
    )
    .orderBy(desc(smallActs.pickedAt))
    .limit(LAST_OWN),
);

/** What one picked last and did not put aside, the newest first. */
export const ownActs = (tx: Tx, partner: Partner) => selectOwn(tx, partner);

type Own = Awaited<ReturnType<typeof ownActs>>[number];

/** The one that is still to be done. */
export const openAct = (acts: readonly Own[]): Own | undefined =>
  acts.find(({ doneAt }) => doneAt === null);

export const textOf = (
  keys: Keyring,
  { practiceId, partnerId }: Pick<Partner, "practiceId" | "partnerId">,
  { id, body }: Pick<Own, "id" | "body">,
): string => keys.open(body, smallActPlace({ practiceId, partnerId, id }));

/** One's own act that was not put aside; of anybody else's nobody learns that it exists. */
export async function ownAct(tx: Tx, partner: Partner, actId: string) {
  const [row] = await tx
    .select(ownColumns)
    .from(smallActs)
    .leftJoin(doneActs, copyIsOfAct)
    .where(
      and(
        eq(smallActs.practiceId, partner.practiceId),
        eq(smallActs.partnerId, partner.partnerId),
        eq(smallActs.id, actId),
        isNull(smallActs.putAsideAt),
      ),
    );
  if (!row) throw new NotFound();
  return row;
}

const forMe = and(
  eq(doneActs.practiceId, given("practiceId")),
  eq(doneActs.coupleId, given("coupleId")),
  ne(doneActs.partnerId, given("partnerId")),
  isNotNull(doneActs.visibleAt),
);

const doneColumns = {
  id: doneActs.id,
  assignmentId: doneActs.assignmentId,
  body: doneActs.body,
  answeredAt: doneActs.answeredAt,
};

const selectAsked = statement((db) =>
  db
    .select(doneColumns)
    .from(doneActs)
    .where(
      and(
        forMe,
        isNull(doneActs.answeredAt),
        sql`${doneActs.visibleAt} > statement_timestamp() - make_interval(days => ${sql.raw(String(ASKED_DAYS))})`,
      ),
    )
    .orderBy(asc(doneActs.visibleAt), asc(doneActs.id)),
);

/** What the other did that one is asked about, the first done first. */
export const askedOf = (tx: Tx, partner: Partner) => selectAsked(tx, partner);

const selectDoneForMe = statement((db) =>
  db
    .select(doneColumns)
    .from(doneActs)
    .where(and(forMe, eq(doneActs.id, given("actId")))),
);

/** Something the other did that one may read; or NotFound. */
export async function doneForMe(tx: Tx, partner: Partner, actId: string) {
  const [row] = await selectDoneForMe(tx, { ...partner, actId });
  if (!row) throw new NotFound();
  return row;
}

export const doneTextOf = (
  keys: Keyring,
  { practiceId, coupleId }: Pick<Partner, "practiceId" | "coupleId">,
  { id, body }: Pick<Own, "id" | "body">,
): string => keys.open(body, doneActPlace({ practiceId, coupleId, id }));

const selectOfCouple = statement((db) =>
  db
    .select({
      id: smallActs.id,
      assignmentId: smallActs.assignmentId,
      partnerId: smallActs.partnerId,
      body: smallActs.body,
      pickedAt: smallActs.pickedAt,
      doneAt: smallActs.doneAt,
      putAsideAt: smallActs.putAsideAt,
      visibleAt: doneActs.visibleAt,
      answer: actRatings.answer,
      landed: actRatings.landed,
      note: actRatings.note,
      ratedBy: actRatings.partnerId,
    })
    .from(smallActs)
    .leftJoin(doneActs, copyIsOfAct)
    .leftJoin(
      actRatings,
      and(
        eq(actRatings.practiceId, smallActs.practiceId),
        eq(actRatings.id, smallActs.id),
      ),
    )
    .where(
      and(
        eq(smallActs.practiceId, given("practiceId")),
        eq(smallActs.coupleId, given("coupleId")),
        sql`${smallActs.pickedAt} > statement_timestamp() - make_interval(weeks => ${given("weeks")}::int)`,
      ),
    )
    .orderBy(desc(smallActs.pickedAt), asc(smallActs.id)),
);

/** All acts of both, as their care team reads them; row security keeps everybody else out. */
export const actsOfCouple = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  coupleId: string,
  weeks: number,
) => selectOfCouple(tx, { practiceId, coupleId, weeks });
