import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import { careTeam, partners } from "@/drizzle/schema/couples";
import { packetSeats, packets } from "@/drizzle/schema/intake";
import { members } from "@/drizzle/schema/practices";

import { authorize, type Caller, type Member } from "../auth/actor";
import { seesNames } from "../couples/policy";
import { inPractice, type Tx } from "../db";
import type { ListPacketsInput } from "./inputs";
import { canListPackets } from "./policy";

/** One more is read, to know whether the list goes on. */
const PAGE = 50;

const a = alias(partners, "a");
const b = alias(partners, "b");
const seatA = alias(packetSeats, "seat_a");
const seatB = alias(packetSeats, "seat_b");
const therapist = alias(careTeam, "therapist");

const counts = (seat: typeof seatA | typeof seatB) => ({
  parts: seat.parts,
  begun: seat.begun,
  done: seat.done,
});

/** Open ones after the last one seen, newest first: one's own, or all for whoever sees names. */
function pageOf(tx: Tx, actor: Member, after: string | null) {
  const { practiceId, memberId } = actor;
  const treated = tx
    .select({ coupleId: careTeam.coupleId })
    .from(careTeam)
    .where(
      and(eq(careTeam.practiceId, practiceId), eq(careTeam.memberId, memberId)),
    );
  // Chosen first and alone, so that the rest is looked up for one page only.
  const page = tx
    .select()
    .from(packets)
    .where(
      and(
        eq(packets.practiceId, practiceId),
        sql`exists (select from ${packetSeats} open where open.practice_id = ${packets.practiceId}
          and open.packet_id = ${packets.id} and open.done < open.parts)`,
        seesNames(actor) ? undefined : inArray(packets.coupleId, treated),
        after === null
          ? undefined
          : sql`(${packets.sentAt}, ${packets.id}) < (select p.sent_at, p.id from ${packets} p
              where p.practice_id = ${practiceId} and p.couple_id = ${after})`,
      ),
    )
    .orderBy(desc(packets.sentAt), desc(packets.id))
    .limit(PAGE + 1)
    .as("packet");
  const inSeat = (who: typeof a | typeof b, seat: "a" | "b") =>
    and(
      eq(who.practiceId, page.practiceId),
      eq(who.coupleId, page.coupleId),
      eq(who.seat, seat),
    );
  const ofPartner = (
    seat: typeof seatA | typeof seatB,
    who: typeof a | typeof b,
  ) =>
    and(
      eq(seat.practiceId, page.practiceId),
      eq(seat.packetId, page.id),
      eq(seat.partnerId, who.id),
    );

  return tx
    .select({
      coupleId: page.coupleId,
      sentAt: page.sentAt,
      nameA: a.name,
      nameB: b.name,
      a: counts(seatA),
      b: counts(seatB),
      therapist: members.name,
      isOwn: inArray(page.coupleId, treated).mapWith(Boolean),
    })
    .from(page)
    .innerJoin(a, inSeat(a, "a"))
    .innerJoin(b, inSeat(b, "b"))
    .innerJoin(seatA, ofPartner(seatA, a))
    .innerJoin(seatB, ofPartner(seatB, b))
    .innerJoin(
      therapist,
      and(
        eq(therapist.practiceId, page.practiceId),
        eq(therapist.coupleId, page.coupleId),
        eq(therapist.role, "therapist_of_record"),
      ),
    )
    .innerJoin(
      members,
      and(
        eq(members.practiceId, page.practiceId),
        eq(members.id, therapist.memberId),
      ),
    )
    .orderBy(desc(page.sentAt), desc(page.id));
}

/** What is out and not finished, by name and number alone. */
export function listPackets(caller: Caller, { after }: ListPacketsInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canListPackets(actor));
    const rows = await pageOf(tx, actor, after);
    const shown = rows.slice(0, PAGE);
    return {
      packets: shown,
      next: rows.length > PAGE ? (shown.at(-1)?.coupleId ?? null) : null,
    };
  });
}
