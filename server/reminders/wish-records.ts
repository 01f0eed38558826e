import { and, eq, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { reminderWishes } from "@/drizzle/schema/reminders";

import type { Tx } from "../db";

type Seat = "a" | "b";
type Wishes = Partial<Record<Seat, boolean | undefined>>;
type Given = { practiceId: PracticeId; id: string; seats: readonly Seat[] };
type Couple = { id: string; partners: Record<Seat, { id: string }> };

/** Keeps what the therapist wishes for each of those who are asked; of others there is nothing to wish. */
export async function keepWishes(
  tx: Tx,
  couple: Couple,
  wished: Wishes | undefined,
  given: readonly Given[],
) {
  const rows = given.flatMap(({ practiceId, id, seats }) =>
    seats.flatMap((seat) => {
      const byMail = wished?.[seat];
      return byMail === undefined
        ? []
        : [
            {
              practiceId,
              assignmentId: id,
              coupleId: couple.id,
              partnerId: couple.partners[seat].id,
              byMail,
            },
          ];
    }),
  );
  if (rows.length === 0) return;
  await tx
    .insert(reminderWishes)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        reminderWishes.practiceId,
        reminderWishes.assignmentId,
        reminderWishes.partnerId,
      ],
      set: { byMail: sql`excluded.by_mail` },
    });
}

export const wishesOf = (
  tx: Tx,
  practiceId: PracticeId,
  assignmentId: string,
) =>
  tx
    .select({
      partnerId: reminderWishes.partnerId,
      byMail: reminderWishes.byMail,
    })
    .from(reminderWishes)
    .where(
      and(
        eq(reminderWishes.practiceId, practiceId),
        eq(reminderWishes.assignmentId, assignmentId),
      ),
    );
