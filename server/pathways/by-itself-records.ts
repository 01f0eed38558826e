import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";

import { worksheetPlans } from "@/drizzle/schema/plans";

import type { Actor, Member } from "../auth/actor";
import { statement, type Tx } from "../db";
import { BadInput } from "../errors";
import { seatsOfEach } from "../homework/assign-rules";
import { keepEdition } from "../homework/keep-edition";
import { sharingOf, wholeUnits } from "../homework/sharing-rules";
import { currentEdition } from "../library/edition-records";
import { shippedMeasure } from "../measures/load-measures";
import { isSent } from "../measures/send-rules";
import { measureSettingsOf } from "../measures/setting-records";
import { openSafetyReviews } from "../safety/records";
import { isTogetherFromStart } from "../worksheets/part-rules";
import { byItselfProblem, type Planned } from "./by-itself-rules";
import type { StepRow } from "./records";

/** What would give a step by itself, as long as its turn has not come. */
export const dropStepPlans = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  stepId: string,
) =>
  tx
    .delete(worksheetPlans)
    .where(
      and(
        eq(worksheetPlans.practiceId, practiceId),
        eq(worksheetPlans.stepId, stepId),
        isNull(worksheetPlans.startsOn),
      ),
    );

export const PLANNED = {
  stepId: worksheetPlans.stepId,
  sharing: worksheetPlans.sharing,
  together: worksheetPlans.together,
  openUnits: worksheetPlans.openUnits,
};

const given = sql.placeholder;

const selectPlanned = statement((db) =>
  db
    .select(PLANNED)
    .from(worksheetPlans)
    .where(
      and(
        eq(worksheetPlans.practiceId, given("practiceId")),
        eq(worksheetPlans.coupleId, given("coupleId")),
        isNotNull(worksheetPlans.stepId),
        isNull(worksheetPlans.startsOn),
      ),
    ),
);

export type PlannedSteps = ReadonlyMap<string, Planned>;

/** The plans of one step say the same of it, whoever each is for. */
export const byStep = (
  rows: readonly (Planned & { stepId: string | null })[],
): PlannedSteps =>
  new Map(rows.flatMap((row) => (row.stepId ? [[row.stepId, row]] : [])));

/** What was said yes to of each step that waits to be given by itself. */
export const plannedSteps = async (
  tx: Tx,
  of: { practiceId: Actor["practiceId"]; coupleId: string },
) => byStep(await selectPlanned(tx, of));

const refuse = (message: string) => new BadInput({ byItself: [message] });

/** Says all that a job will put in once the step's turn has come: by the same rules, and of today's edition. */
export async function planStep(
  tx: Tx,
  member: Member,
  { step, couple }: { step: StepRow; couple: { id: string } },
) {
  const { practiceId, memberId } = member;
  const { sharing, ...edition } = await editionOf(tx, member, step);
  await tx.insert(worksheetPlans).values(
    seatsOfEach({ who: step.who, sharing }).map((seats) => ({
      ...edition,
      practiceId,
      coupleId: couple.id,
      seats,
      sharing,
      every: step.every,
      turns: step.every === null ? 1 : null,
      dueAfter: step.dueDays,
      dueBeforeSession: step.due === "session",
      stepId: step.id,
      startedBy: memberId,
    })),
  );
}

async function editionOf(
  tx: Tx,
  member: Member,
  step: StepRow,
): Promise<Planned & { worksheetVersionId: string; openUnits: string[] }> {
  const { practiceId } = member;
  if (step.kind === "measure") {
    const settingOf = await measureSettingsOf(tx, practiceId);
    const measure = shippedMeasure(step.slug);
    if (!measure || !isSent(measure, settingOf(measure))) {
      throw refuse("This measure is not switched on in your practice.");
    }
    const content = { kind: "measure", definition: measure } as const;
    const worksheetVersionId = await keepEdition(tx, member, content);
    return {
      worksheetVersionId,
      sharing: "private",
      together: false,
      openUnits: [],
    };
  }
  const worksheet = await currentEdition(tx, member, step.slug);
  if (!worksheet) throw refuse("This is not in the library any more.");
  const reviews = await openSafetyReviews(tx, practiceId, step.coupleId);
  const why = byItselfProblem(worksheet, step, reviews.length > 0);
  if (why) throw refuse(why);
  const content = { kind: "worksheet", definition: worksheet } as const;
  return {
    worksheetVersionId: await keepEdition(tx, member, content),
    sharing: step.sharing ?? sharingOf(worksheet, step.who),
    together: isTogetherFromStart(worksheet),
    openUnits: wholeUnits(worksheet),
  };
}
