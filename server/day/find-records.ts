import { and, eq, type SQLWrapper } from "drizzle-orm";

import { careTeam } from "@/drizzle/schema/couples";
import { assignments, worksheetVersions } from "@/drizzle/schema/homework";

import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import { isA, isB, partnerA, partnerB, whose, worksheetIs } from "./records";

const isOnTeam = (actor: Member, coupleId: SQLWrapper) =>
  and(
    eq(careTeam.practiceId, actor.practiceId),
    eq(careTeam.memberId, actor.memberId),
    eq(careTeam.coupleId, coupleId),
  );

/** The couples this member treats. */
export const couplesByName = (tx: Tx, actor: Member) =>
  tx
    .select({
      coupleId: partnerA.coupleId,
      names: { a: partnerA.name, b: partnerB.name },
    })
    .from(partnerA)
    .innerJoin(
      partnerB,
      and(
        eq(partnerB.practiceId, partnerA.practiceId),
        eq(partnerB.coupleId, partnerA.coupleId),
        eq(partnerA.seat, "a"),
        eq(partnerB.seat, "b"),
      ),
    )
    .innerJoin(careTeam, isOnTeam(actor, partnerA.coupleId))
    .$dynamic();

/** Their homework, without a word of what was answered. */
export const treatedHomework = (tx: Tx, actor: Member) =>
  tx
    .select({ ...whose, seats: assignments.seats })
    .from(assignments)
    .innerJoin(worksheetVersions, worksheetIs)
    .innerJoin(partnerA, isA)
    .innerJoin(partnerB, isB)
    .innerJoin(careTeam, isOnTeam(actor, assignments.coupleId))
    .$dynamic();
