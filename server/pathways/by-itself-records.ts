import { and, eq, isNull } from "drizzle-orm";

import { worksheetPlans } from "@/drizzle/schema/plans";

import type { Actor, Member } from "../auth/actor";
import type { Tx } from "../db";
import { BadInput } from "../errors";
import { assignmentProblem, seatsOfEach } from "../homework/assign-rules";
import { staysOpen } from "../homework/entry-rules";
import { wholeUnits } from "../homework/give-now";
import { keepEdition } from "../homework/keep-edition";
import { shippedMeasure } from "../measures/load-measures";
import { isSent } from "../measures/send-rules";
import { measureSettingsOf } from "../measures/setting-records";
import { openSafetyReviews } from "../safety/records";
import { givableWorksheet } from "../worksheets/load-definitions";
import { isTogetherFromStart } from "../worksheets/part-rules";
import type { StepRow } from "./records";
import { whatIsGiven } from "./what-is-given";

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

const refuse = (message: string) => new BadInput({ byItself: [message] });

/** Says all that a job will put in once the step's turn has come: by the same rules, and of today's edition. */
export async function planStep(
  tx: Tx,
  member: Member,
  { step, couple }: { step: StepRow; couple: { id: string } },
) {
  const { practiceId, memberId } = member;
  const edition = await editionOf(tx, member, step);
  const sharing = whatIsGiven(step)?.sharing ?? "private";
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

async function editionOf(tx: Tx, member: Member, step: StepRow) {
  const { practiceId } = member;
  if (step.kind === "measure") {
    const settingOf = await measureSettingsOf(tx, practiceId);
    const measure = shippedMeasure(step.slug);
    if (!measure || !isSent(measure, settingOf(measure))) {
      throw refuse("This measure is not switched on in your practice.");
    }
    const content = { kind: "measure", definition: measure } as const;
    const worksheetVersionId = await keepEdition(tx, member, content);
    return { worksheetVersionId, together: false, openUnits: [] };
  }
  const worksheet = givableWorksheet(step.slug);
  if (!worksheet) throw refuse("This is not in the library any more.");
  const sharing = whatIsGiven(step)?.sharing ?? "private";
  if (worksheet.therapistUnlock) {
    throw refuse("This one is given by hand, when the couple is ready.");
  }
  if (staysOpen(worksheet, sharing)) {
    throw refuse("This one stays with them. Give it by hand.");
  }
  const reviews = await openSafetyReviews(tx, practiceId, step.coupleId);
  const problem = assignmentProblem(
    worksheet,
    { who: step.who, sharing, mayOpenByItself: false },
    reviews.length > 0,
  );
  const [why] = Object.values(problem ?? {}).flat();
  if (why) throw refuse(why);
  const content = { kind: "worksheet", definition: worksheet } as const;
  return {
    worksheetVersionId: await keepEdition(tx, member, content),
    together: isTogetherFromStart(worksheet),
    openUnits: wholeUnits(worksheet),
  };
}
