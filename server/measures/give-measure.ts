import { assignments } from "@/drizzle/schema/homework";

import { recordAudit } from "../audit/record-audit";
import { type Actor, authorize } from "../auth/actor";
import { dueDay } from "../calendar/session-records";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import type { Tx } from "../db";
import { BadInput } from "../errors";
import { seatsOfEach } from "../homework/assign-rules";
import { dueProblem } from "../homework/due-rules";
import type { Telling } from "../homework/give-now";
import { keepEdition } from "../homework/keep-edition";
import { queueEmail } from "../outbox/queue-email";
import { practiceDay } from "../practices/practice-day";
import type { SendMeasureInput } from "./inputs";
import { shippedMeasure } from "./load-measures";
import { startPlans } from "./plan-records";
import { isSent, oftenProblem, weeksLater } from "./send-rules";
import { measureSettingsOf } from "./setting-records";

const sharing = "private" as const;

/**
 * Sends a measure to one partner, or to each apart, once, every so many weeks or before each
 * session: neither is told of the other's.
 */
export async function giveMeasure(
  tx: Tx,
  actor: Actor,
  input: SendMeasureInput,
  { isQuiet = false }: Telling = {},
) {
  const { practiceId } = actor;
  const { coupleId, slug, who, everyWeeks, beforeSessions = false } = input;
  const [couple, today, settingOf] = await Promise.all([
    treatedCouple(tx, actor, coupleId),
    practiceDay(tx, actor),
    measureSettingsOf(tx, practiceId),
  ]);
  authorize(treats(actor, couple));

  const measure = shippedMeasure(slug);
  if (!measure || !isSent(measure, settingOf(measure))) {
    throw new BadInput({ slug: ["Choose a measure from the list."] });
  }
  const due = await dueDay(tx, actor, input);
  const day = dueProblem(due.dueOn, { today });
  const tooOften = oftenProblem(measure, input);
  if (day || tooOften) {
    throw new BadInput({
      ...(day && { dueOn: [day] }),
      ...(tooOften && { everyWeeks: [tooOften] }),
    });
  }

  const versionId = await keepEdition(tx, actor, {
    kind: "measure",
    definition: measure,
  });
  const parts = seatsOfEach({ who, sharing }).map((seats) => ({
    id: crypto.randomUUID(),
    seats,
  }));
  const isPlanned = everyWeeks !== null || beforeSessions;
  // What goes before each session begins with the next one.
  const given = beforeSessions ? [] : parts;
  if (given.length > 0) {
    await tx.insert(assignments).values(
      given.map((part) => ({
        ...part,
        ...due,
        practiceId,
        coupleId,
        worksheetVersionId: versionId,
        sharing,
        assignedBy: actor.memberId,
      })),
    );
  }
  if (isPlanned) {
    const plans = parts.flatMap(({ id, seats }) =>
      seats.map((seat) => ({
        id: crypto.randomUUID(),
        partnerId: couple.partners[seat].id,
        seat,
        lastAssignmentId: beforeSessions ? null : id,
      })),
    );
    await startPlans(tx, actor, plans, {
      coupleId,
      slug,
      worksheetVersionId: versionId,
      everyWeeks,
      nextOn: everyWeeks === null ? null : weeksLater(today, everyWeeks),
    });
  }
  const often = beforeSessions ? "before sessions" : (everyWeeks ?? "once");
  await Promise.all([
    ...given.flatMap(({ id, seats }) => [
      ...(isQuiet ? [] : seats).map((seat) =>
        queueEmail(tx, practiceId, "something-new", {
          partnerId: couple.partners[seat].id,
        }),
      ),
      recordAudit(
        tx,
        "measure.sent",
        { kind: "assignment", id, coupleId },
        { measure: slug, seats, everyWeeks: often },
      ),
    ]),
    beforeSessions &&
      recordAudit(
        tx,
        "measure.planned",
        { kind: "couple", id: coupleId, coupleId },
        {
          measure: slug,
          seats: parts.flatMap(({ seats }) => seats),
          often,
        },
      ),
  ]);
  return { assignmentIds: given.map(({ id }) => id) };
}
