import { and, eq, inArray } from "drizzle-orm";

import { members } from "@/drizzle/schema/practices";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";

/** The names of those who wrote, by their ids. */
export async function writersOf(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id: members.id, name: members.name })
          .from(members)
          .where(
            and(
              eq(members.practiceId, practiceId),
              inArray(members.id, [...new Set(ids)]),
            ),
          );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "Somebody who has left";
}

export const whoWrote = async (
  tx: Tx,
  actor: Pick<Actor, "practiceId">,
  id: string,
) => (await writersOf(tx, actor, [id]))(id);
