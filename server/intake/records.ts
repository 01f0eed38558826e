import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";

import { practiceWorksheets } from "@/drizzle/schema/builder";
import { packetParts, packets } from "@/drizzle/schema/intake";

import type { Actor, Partner } from "../auth/actor";
import { statement, type Tx } from "../db";

const given = sql.placeholder;

const columns = {
  id: packetParts.id,
  partnerId: packetParts.partnerId,
  kind: packetParts.kind,
  slug: packetParts.slug,
  title: packetParts.title,
  minutes: packetParts.minutes,
  assignmentId: packetParts.assignmentId,
  requestId: packetParts.requestId,
  begunAt: packetParts.begunAt,
  doneAt: packetParts.doneAt,
};

const inOrder = [asc(packetParts.position), asc(packetParts.slug)] as const;

const selectOfCouple = statement((db) =>
  db
    .select(columns)
    .from(packetParts)
    .where(
      and(
        eq(packetParts.practiceId, given("practiceId")),
        eq(packetParts.coupleId, given("coupleId")),
        isNull(packetParts.takenBackAt),
      ),
    )
    .orderBy(...inOrder),
);

/** What stands in the packet of a couple, of each of the two. */
export const partsOfCouple = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  coupleId: string,
) => selectOfCouple(tx, { practiceId, coupleId });

const selectOwn = statement((db) =>
  db
    .select(columns)
    .from(packetParts)
    .where(
      and(
        eq(packetParts.practiceId, given("practiceId")),
        eq(packetParts.partnerId, given("partnerId")),
        isNull(packetParts.takenBackAt),
      ),
    )
    .orderBy(...inOrder),
);

export const ownPacketParts = (
  tx: Tx,
  { practiceId, partnerId }: Pick<Partner, "practiceId" | "partnerId">,
) => selectOwn(tx, { practiceId, partnerId });

export async function packetOf(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  coupleId: string,
) {
  const [packet] = await tx
    .select({ id: packets.id, sentAt: packets.sentAt })
    .from(packets)
    .where(
      and(eq(packets.practiceId, practiceId), eq(packets.coupleId, coupleId)),
    );
  return packet ?? null;
}

/** Questionnaires that the practice wrote for the beginning, newest first. */
export const ownIntakes = (tx: Tx, { practiceId }: Pick<Actor, "practiceId">) =>
  tx
    .select({
      slug: practiceWorksheets.slug,
      copiedSlug: practiceWorksheets.copiedSlug,
    })
    .from(practiceWorksheets)
    .where(
      and(
        eq(practiceWorksheets.practiceId, practiceId),
        isNotNull(practiceWorksheets.currentVersion),
        isNull(practiceWorksheets.putAwayAt),
        inArray(practiceWorksheets.mode, ["private", "reveal"]),
        sql`'intake' = any (${practiceWorksheets.topics})`,
      ),
    )
    .orderBy(sql`${practiceWorksheets.createdAt} desc`, practiceWorksheets.slug)
    .limit(20);
