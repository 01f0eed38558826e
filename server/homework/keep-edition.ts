import { and, eq } from "drizzle-orm";

import { worksheetVersions } from "@/drizzle/schema/homework";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import type { Measure } from "../measures/definition";
import type { Worksheet } from "../worksheets/definition";
import { digestOf } from "../worksheets/load-definitions";

type Content =
  | { kind: "worksheet"; definition: Worksheet }
  | { kind: "measure"; definition: Measure };

/** The edition's row in this practice; the same edition is kept once. */
export async function keepEdition(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  { kind, definition }: Content,
): Promise<string> {
  const digest = digestOf(definition);
  const found = () =>
    tx
      .select({ id: worksheetVersions.id })
      .from(worksheetVersions)
      .where(
        and(
          eq(worksheetVersions.practiceId, practiceId),
          eq(worksheetVersions.digest, digest),
        ),
      );
  const [known] = await found();
  if (known) return known.id;

  const { slug, version } = definition;
  await tx
    .insert(worksheetVersions)
    .values({ practiceId, kind, slug, version, digest, definition })
    .onConflictDoNothing();
  const [kept] = await found();
  if (!kept) throw new Error("The edition could not be kept.");
  return kept.id;
}
