import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { practicePathways } from "@/drizzle/schema/pathways";

import { statement, type Tx } from "../db";
import { NotFound } from "../errors";
import { type PathwayStepOf, PathwaySteps } from "./definition";
import { shippedPathway } from "./load-pathways";

const OWN = {
  id: practicePathways.id,
  title: practicePathways.title,
  purpose: practicePathways.purpose,
  copiedFrom: practicePathways.copiedFrom,
  version: practicePathways.version,
  steps: practicePathways.steps,
};

const selectOwn = statement((db) =>
  db
    .select(OWN)
    .from(practicePathways)
    .where(
      and(
        eq(practicePathways.practiceId, sql.placeholder("practiceId")),
        isNull(practicePathways.removedAt),
      ),
    )
    .orderBy(asc(practicePathways.createdAt), asc(practicePathways.id)),
);

/** The programmes that the practice has made its own. */
export const ownProgrammes = async (tx: Tx, practiceId: PracticeId) =>
  (await selectOwn(tx, { practiceId })).map((row) => ({
    ...row,
    steps: PathwaySteps.parse(row.steps),
  }));

export async function ownProgramme(
  tx: Tx,
  practiceId: PracticeId,
  programmeId: string,
) {
  const [row] = await tx
    .select({ ...OWN, removedAt: practicePathways.removedAt })
    .from(practicePathways)
    .where(
      and(
        eq(practicePathways.practiceId, practiceId),
        eq(practicePathways.id, programmeId),
      ),
    )
    .for("update");
  if (!row) throw new NotFound();
  return { ...row, steps: PathwaySteps.parse(row.steps) };
}

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

export type Programme = {
  name: string;
  title: string;
  purpose: string;
  version: number;
  steps: PathwayStepOf[];
};

/** A shipped programme by its slug, or one of the practice's own by its id; or NotFound. */
export async function programmeNamed(
  tx: Tx,
  practiceId: PracticeId,
  name: string,
): Promise<Programme> {
  const shipped = shippedPathway(name);
  if (shipped) return { name, ...shipped };
  if (!IS_ID.test(name)) throw new NotFound();
  const own = await ownProgramme(tx, practiceId, name);
  if (own.removedAt) throw new NotFound();
  return { name, ...own };
}
