import { and, eq } from "drizzle-orm";

import { practiceWorksheets as worksheets } from "@/drizzle/schema/builder";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { entryOf, searchedBy } from "../library/search-rules";
import type { Worksheet } from "../worksheets/definition";

/** From now on this edition is what is given, and what the library looks for. */
export function putOnShelf(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  id: string,
  edition: Worksheet,
) {
  const { slug: _stays, ...entry } = entryOf(edition);
  return tx
    .update(worksheets)
    .set({
      ...entry,
      ...searchedBy(edition),
      currentVersion: edition.version,
    })
    .where(and(eq(worksheets.practiceId, practiceId), eq(worksheets.id, id)));
}
