import { and, eq, inArray, isNull, sql } from "drizzle-orm";

import {
  practiceWorksheetEditions as editions,
  practiceWorksheets as worksheets,
} from "@/drizzle/schema/builder";
import type { PracticeId } from "@/drizzle/schema/columns";
import { worksheetVersions } from "@/drizzle/schema/homework";
import { worksheetPlans } from "@/drizzle/schema/plans";

import type { Tx } from "../driver";
import type { Sharing } from "../homework/rules";
import { heldBack } from "../pathways/by-itself-rules";
import { parseDefinition } from "../worksheets/parse-definition";
import { rowsOf } from "./put-in";

type Step = {
  id: string;
  kind: "worksheet" | "measure";
  slug: string;
  who: "a" | "b" | "each";
  sharing: Sharing | null;
};

/** What the practice's own worksheets of these names are now, where it has kept that edition to give it. */
async function ownNamed(tx: Tx, practiceId: PracticeId, slugs: string[]) {
  const rows = await tx
    .select({
      slug: worksheets.slug,
      definition: editions.definition,
      versionId: worksheetVersions.id,
    })
    .from(worksheets)
    .leftJoin(
      editions,
      and(
        eq(editions.practiceId, worksheets.practiceId),
        eq(editions.worksheetId, worksheets.id),
        eq(editions.version, worksheets.currentVersion),
        isNull(worksheets.putAwayAt),
      ),
    )
    .leftJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, worksheets.practiceId),
        eq(worksheetVersions.slug, worksheets.slug),
        eq(worksheetVersions.version, worksheets.currentVersion),
      ),
    )
    .where(
      and(
        eq(worksheets.practiceId, practiceId),
        inArray(worksheets.slug, slugs),
      ),
    );
  return new Map(
    rows.map(({ slug, definition, versionId }) => {
      const parsed = versionId === null ? null : parseDefinition(definition);
      const worksheet = parsed?.ok ? parsed.worksheet : null;
      return [slug, { title: slug, worksheet, versionId, isOwn: true }];
    }),
  );
}

/**
 * Of these steps those that go now. The plans of what is the practice's own get the edition that is current, in
 * so many statements for one step as for all.
 */
export async function withCurrentEditions(
  tx: Tx,
  practiceId: PracticeId,
  steps: readonly Step[],
): Promise<string[]> {
  const slugs = steps.flatMap(({ kind, slug }) =>
    kind === "worksheet" ? slug : [],
  );
  const own = await ownNamed(tx, practiceId, [...new Set(slugs)]);
  if (own.size === 0) return steps.map(({ id }) => id);
  const plans = await tx
    .select({
      id: worksheetPlans.id,
      stepId: worksheetPlans.stepId,
      versionId: worksheetPlans.worksheetVersionId,
      sharing: worksheetPlans.sharing,
      together: worksheetPlans.together,
      openUnits: worksheetPlans.openUnits,
    })
    .from(worksheetPlans)
    .where(
      and(
        eq(worksheetPlans.practiceId, practiceId),
        inArray(
          worksheetPlans.stepId,
          steps.map(({ id }) => id),
        ),
        isNull(worksheetPlans.startsOn),
      ),
    );
  const plansOf = Map.groupBy(plans, ({ stepId }) => stepId);
  const going = steps.filter(
    (step) =>
      heldBack(step, plansOf.get(step.id)?.[0], own.get(step.slug)) === null,
  );
  const newer = going.flatMap(({ id, slug }) => {
    const versionId = own.get(slug)?.versionId;
    return (plansOf.get(id) ?? []).flatMap((plan) =>
      versionId && versionId !== plan.versionId
        ? [{ id: plan.id, version_id: versionId }]
        : [],
    );
  });
  await tx.execute(sql`
    update worksheet_plans p set worksheet_version_id = t.version_id
    from ${rowsOf(newer, "id uuid, version_id uuid")}
    where p.practice_id = ${practiceId} and p.id = t.id`);
  return going.map(({ id }) => id);
}
