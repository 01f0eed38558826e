import { and, eq, inArray } from "drizzle-orm";
import type { PracticeId } from "@/drizzle/schema/columns";
import { worksheetVersions } from "@/drizzle/schema/homework";

import type { Tx } from "../db";
import { type Measure, ResolvedMeasure } from "../measures/definition";
import { formOf } from "../measures/form-rules";
import type { Worksheet } from "../worksheets/definition";
import { keptDefinition } from "../worksheets/parse-definition";

/** What was given, as it is filled in; with the measure whose form it is, where it is one. */
export type Edition = { worksheet: Worksheet; measure: Measure | null };

/** Editions never change, so one reading of each serves every request; they hold no answers. */
const read = new Map<string, Edition>();

type Version = { practiceId: PracticeId; versionId: string; digest: string };

const columns = {
  digest: worksheetVersions.digest,
  kind: worksheetVersions.kind,
  definition: worksheetVersions.definition,
};
type Kept = Pick<typeof worksheetVersions.$inferSelect, "kind" | "definition">;

function editionIn({ kind, definition }: Kept): Edition | null {
  if (kind === "measure") {
    const { data } = ResolvedMeasure.safeParse(definition);
    return data ? { worksheet: formOf(data), measure: data } : null;
  }
  const worksheet = keptDefinition(definition);
  return worksheet && { worksheet, measure: null };
}

function parsed(digest: string, row: Kept | undefined): Edition {
  const edition = row && editionIn(row);
  if (!edition) throw new Error(`Edition ${digest} is not whole.`);
  read.set(digest, edition);
  return edition;
}

/** The edition that was assigned, exactly as it was then. */
export async function editionOf(
  tx: Tx,
  { practiceId, versionId, digest }: Version,
): Promise<Edition> {
  const known = read.get(digest);
  if (known) return known;

  const [row] = await tx
    .select(columns)
    .from(worksheetVersions)
    .where(
      and(
        eq(worksheetVersions.practiceId, practiceId),
        eq(worksheetVersions.id, versionId),
      ),
    );
  return parsed(digest, row);
}

/** The same as it is filled in. */
export const worksheetOf = async (tx: Tx, version: Version) =>
  (await editionOf(tx, version)).worksheet;

/** The titles of many editions by their digests: one query for those not read before, or none. */
export async function titlesOf(
  tx: Tx,
  practiceId: PracticeId,
  versions: readonly Omit<Version, "practiceId">[],
): Promise<(digest: string) => string> {
  const unread = versions.filter(({ digest }) => !read.has(digest));
  if (unread.length > 0) {
    const rows = await tx
      .select(columns)
      .from(worksheetVersions)
      .where(
        and(
          eq(worksheetVersions.practiceId, practiceId),
          inArray(
            worksheetVersions.id,
            unread.map(({ versionId }) => versionId),
          ),
        ),
      );
    for (const row of rows) parsed(row.digest, row);
  }
  return (digest) => read.get(digest)?.worksheet.title ?? "A worksheet";
}

/** The editions of several assignments by their digests, each read once however many there are. */
export async function editionsOf(
  tx: Tx,
  practiceId: PracticeId,
  versions: readonly Omit<Version, "practiceId">[],
): Promise<(digest: string) => Edition> {
  const distinct = new Map(versions.map((one) => [one.digest, one]));
  const found = new Map(
    await Promise.all(
      [...distinct].map(
        async ([digest, version]) =>
          [digest, await editionOf(tx, { practiceId, ...version })] as const,
      ),
    ),
  );
  return (digest) => {
    const edition = found.get(digest);
    if (!edition) throw new Error(`Edition ${digest} is not here.`);
    return edition;
  };
}

/** The same as they are filled in. */
export async function worksheetsOf(
  tx: Tx,
  practiceId: PracticeId,
  versions: readonly Omit<Version, "practiceId">[],
): Promise<(digest: string) => Worksheet> {
  const edition = await editionsOf(tx, practiceId, versions);
  return (digest) => edition(digest).worksheet;
}
