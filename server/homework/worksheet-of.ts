import { and, eq, inArray } from "drizzle-orm";
import type { PracticeId } from "@/drizzle/schema/columns";
import { worksheetVersions } from "@/drizzle/schema/homework";

import type { Tx } from "../db";
import type { Worksheet } from "../worksheets/definition";
import { parseDefinition } from "../worksheets/parse-definition";

/** Editions never change, so one reading of each serves every request; they hold no answers. */
const read = new Map<string, Worksheet>();

type Version = { practiceId: PracticeId; versionId: string; digest: string };

function parsed(digest: string, definition: unknown): Worksheet {
  const result = parseDefinition(definition);
  if (!result.ok) throw new Error(`Worksheet edition ${digest} is not whole.`);
  read.set(digest, result.worksheet);
  return result.worksheet;
}

/** The edition that was assigned, exactly as it was then. */
export async function worksheetOf(
  tx: Tx,
  { practiceId, versionId, digest }: Version,
): Promise<Worksheet> {
  const known = read.get(digest);
  if (known) return known;

  const [row] = await tx
    .select({ definition: worksheetVersions.definition })
    .from(worksheetVersions)
    .where(
      and(
        eq(worksheetVersions.practiceId, practiceId),
        eq(worksheetVersions.id, versionId),
      ),
    );
  return parsed(digest, row?.definition);
}

/** The titles of many editions by their digests: one query for those not read before, or none. */
export async function titlesOf(
  tx: Tx,
  practiceId: PracticeId,
  versions: readonly Omit<Version, "practiceId">[],
): Promise<(digest: string) => string> {
  const unread = versions.filter(({ digest }) => !read.has(digest));
  if (unread.length > 0) {
    const rows = await tx
      .select({
        digest: worksheetVersions.digest,
        definition: worksheetVersions.definition,
      })
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
    for (const { digest, definition } of rows) parsed(digest, definition);
  }
  return (digest) => read.get(digest)?.title ?? "A worksheet";
}

/** The editions of several assignments by their digests, each read once however many there are. */
export async function worksheetsOf(
  tx: Tx,
  practiceId: PracticeId,
  versions: readonly Omit<Version, "practiceId">[],
): Promise<(digest: string) => Worksheet> {
  const distinct = new Map(versions.map((one) => [one.digest, one]));
  const found = new Map(
    await Promise.all(
      [...distinct].map(
        async ([digest, version]) =>
          [digest, await worksheetOf(tx, { practiceId, ...version })] as const,
      ),
    ),
  );
  return (digest) => {
    const worksheet = found.get(digest);
    if (!worksheet) throw new Error(`Worksheet edition ${digest} is not here.`);
    return worksheet;
  };
}
