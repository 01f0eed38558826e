import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { practicePathways } from "@/drizzle/schema/pathways";

import { statement, type Tx } from "../db";
import { NotFound } from "../errors";
import { type Pathway, type PathwayStepOf, PathwaySteps } from "./definition";
import type { Terms } from "./file-rules";
import { shippedPathway } from "./load-pathways";

const OWN = {
  id: practicePathways.id,
  title: practicePathways.title,
  purpose: practicePathways.purpose,
  copiedFrom: practicePathways.copiedFrom,
  version: practicePathways.version,
  author: practicePathways.author,
  licence: practicePathways.licence,
  citation: practicePathways.citation,
  language: practicePathways.language,
  modality: practicePathways.modality,
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
    ...termsOf(row),
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
  terms: Terms;
};

type Kept = Terms & { copiedFrom: string };

/** Of a copy those of what it was copied from, unless they were kept with it. */
function termsOf(kept: Kept): Terms {
  const { author, licence, citation, language, modality } = kept;
  const origin = author === null ? shippedPathway(kept.copiedFrom) : undefined;
  return origin
    ? termsOfShipped(origin)
    : { author, licence, citation, language, modality };
}

function termsOfShipped(shipped: Pathway): Terms {
  const { author, licence, citation, language, modality } = shipped;
  return { author, licence, citation: citation ?? null, language, modality };
}

/** A shipped programme by its slug, or one of the practice's own by its id; or NotFound. */
export async function programmeNamed(
  tx: Tx,
  practiceId: PracticeId,
  name: string,
): Promise<Programme> {
  const shipped = shippedPathway(name);
  if (shipped) return { name, ...shipped, terms: termsOfShipped(shipped) };
  if (!IS_ID.test(name)) throw new NotFound();
  const own = await ownProgramme(tx, practiceId, name);
  if (own.removedAt) throw new NotFound();
  return { name, ...own, terms: termsOf(own) };
}

/** Which of these the practice has added from a pack, and not removed. */
export async function broughtIn(
  tx: Tx,
  practiceId: PracticeId,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const rows = await tx
    .select({ name: practicePathways.copiedFrom })
    .from(practicePathways)
    .where(
      and(
        eq(practicePathways.practiceId, practiceId),
        inArray(practicePathways.copiedFrom, [...names]),
        isNull(practicePathways.removedAt),
      ),
    );
  return new Set(rows.map(({ name }) => name));
}
