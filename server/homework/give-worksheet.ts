import { recordAudit } from "../audit/record-audit";
import { type Actor, authorize } from "../auth/actor";
import { dueDay } from "../calendar/session-records";
import { keepsTheRecord, treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import type { Tx } from "../db";
import { BadInput, Forbidden } from "../errors";
import { currentEdition } from "../library/edition-records";
import { practiceDay } from "../practices/practice-day";
import { openSafetyReviews } from "../safety/records";
import { assignmentProblem, seatsOfEach } from "./assign-rules";
import { dueProblem } from "./due-rules";
import { staysOpen } from "./entry-rules";
import { giveNow, type Telling } from "./give-now";
import type { AssignWorksheetInput } from "./inputs";
import { keepEdition } from "./keep-edition";
import { startOfPlan, startPlans } from "./plan-records";
import { keysOf } from "./records";
import { isPlanned, repeatProblem } from "./repeat-rules";
import { smallerProblem } from "./smaller-rules";

/**
 * Gives a worksheet to a couple, or plans it. What does not open for both together becomes two, neither of
 * which tells of the other.
 */
export async function giveWorksheet(
  tx: Tx,
  actor: Actor,
  input: AssignWorksheetInput,
  telling: Telling = {},
) {
  const { practiceId } = actor;
  const [couple, reviews, keyRows, today, worksheet] = await Promise.all([
    treatedCouple(tx, actor, input.coupleId),
    openSafetyReviews(tx, practiceId, input.coupleId),
    keysOf(tx, { practiceId, coupleId: input.coupleId }, ["couple"]),
    practiceDay(tx, actor),
    currentEdition(tx, actor, input.slug),
  ]);
  authorize(treats(actor, couple));

  if (worksheet?.therapistUnlock && !keepsTheRecord(actor, couple)) {
    throw new Forbidden(
      "The therapist of record gives this one, when the couple is ready for it.",
    );
  }
  const { every = null, turns = null, untilOn = null, note } = input;
  const { smaller = null } = input;
  const begins = await startOfPlan(tx, actor, input, today);
  const problem =
    assignmentProblem(worksheet, input, reviews.length > 0) ??
    repeatProblem(
      { every, start: begins.start, turns, untilOn, note, smaller },
      {
        today,
        startsOn: begins.startsOn,
        stands: !!worksheet && staysOpen(worksheet, input.sharing),
        isUnlocked: !!worksheet?.therapistUnlock,
      },
    );
  const due = await dueDay(tx, actor, input);
  const day = dueProblem(due.dueOn, {
    today: begins.start.when === "now" ? today : begins.startsOn,
  });
  const less =
    worksheet && smallerProblem(smaller, { ...worksheet, isMeasure: false });
  if (!worksheet || problem || day || less) {
    throw new BadInput({ ...problem, ...less, ...(day && { dueOn: [day] }) });
  }

  const versionId = await keepEdition(tx, actor, {
    kind: "worksheet",
    definition: worksheet,
  });
  const parts = seatsOfEach(input).map((seats) => ({
    id: crypto.randomUUID(),
    seats,
  }));
  const what = { couple, worksheet, versionId, input };
  const isNow = begins.start.when === "now";
  if (isNow)
    await giveNow(tx, actor, { ...what, parts, due, keyRows }, telling);
  let planIds: string[] = [];
  if (isPlanned({ every, start: begins.start })) {
    planIds = await startPlans(tx, actor, {
      ...what,
      begins,
      due,
      parts: parts.map(({ id, seats }) => ({
        seats,
        givenId: isNow ? id : null,
      })),
    });
    await recordAudit(
      tx,
      "worksheet.planned",
      { kind: "couple", id: couple.id, coupleId: couple.id },
      {
        worksheet: worksheet.slug,
        sharing: input.sharing,
        seats: parts.flatMap(({ seats }) => seats),
        every: every ?? "once",
        starts: begins.startsOn,
      },
    );
  }
  return { assignmentIds: isNow ? parts.map(({ id }) => id) : [], planIds };
}
