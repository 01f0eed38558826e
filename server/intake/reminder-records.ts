import { and, eq, sql } from "drizzle-orm";

import { packetSeats } from "@/drizzle/schema/intake";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";

/** How far each of the two is, in numbers, and on which day they were last reminded. */
export const seatsOf = (tx: Tx, { practiceId }: Actor, packetId: string) =>
  tx
    .select({
      partnerId: packetSeats.partnerId,
      parts: packetSeats.parts,
      begun: packetSeats.begun,
      done: packetSeats.done,
      papers: packetSeats.papers,
      signed: packetSeats.signed,
      remindedOn: sql<
        string | null
      >`(select max(r.on_day)::text from packet_reminders r
        where r.practice_id = packet_seats.practice_id and r.partner_id = packet_seats.partner_id)`,
    })
    .from(packetSeats)
    .where(
      and(
        eq(packetSeats.practiceId, practiceId),
        eq(packetSeats.packetId, packetId),
      ),
    );
