import { assignments } from "@/drizzle/schema/homework";
import { measurePlans } from "@/drizzle/schema/measures";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { seatsOfEach } from "../homework/assign-rules";
import { dueProblem } from "../homework/due-rules";
import { keepEdition } from "../homework/keep-edition";
import { queueEmail } from "../outbox/queue-email";
import { practiceDay } from "../practices/practice-day";
import type { SendMeasureInput } from "./inputs";
import { shippedMeasure } from "./load-measures";
import { endPlans, planLock } from "./plan-records";
import { isOn, oftenProblem, weeksLater } from "./send-rules";

const sharing = "private" as const;

/** Sends a measure to one partner, or to each apart, once or again and again: neither is told of the other's. */
export function sendMeasure(caller: Caller, input: SendMeasureInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const { practiceId } = actor;
      const { coupleId, slug, who, dueOn, everyWeeks } = input;
      const [couple, today] = await Promise.all([
        treatedCouple(tx, actor, coupleId),
        practiceDay(tx, actor),
      ]);
      authorize(treats(actor, couple));

      const measure = shippedMeasure(slug);
      if (!measure || !isOn(measure)) {
        throw new BadInput({ slug: ["Choose a measure from the list."] });
      }
      const day = dueProblem(dueOn, { today });
      const often = oftenProblem(measure, everyWeeks);
      if (day || often) {
        throw new BadInput({
          ...(day && { dueOn: [day] }),
          ...(often && { everyWeeks: [often] }),
        });
      }

      const versionId = await keepEdition(tx, actor, {
        kind: "measure",
        definition: measure,
      });
      const given = seatsOfEach({ who, sharing }).map((seats) => ({
        practiceId,
        id: crypto.randomUUID(),
        coupleId,
        worksheetVersionId: versionId,
        seats,
        sharing,
        dueOn,
        assignedBy: actor.memberId,
      }));
      await tx.insert(assignments).values(given);
      if (everyWeeks !== null) {
        const plans = given.flatMap(({ id, seats }) =>
          seats.map((seat) => ({
            practiceId,
            id: crypto.randomUUID(),
            coupleId,
            partnerId: couple.partners[seat].id,
            seat,
            slug,
            worksheetVersionId: versionId,
            everyWeeks,
            nextOn: weeksLater(today, everyWeeks),
            lastAssignmentId: id,
            startedBy: actor.memberId,
          })),
        );
        const partnerIds = plans.map(({ partnerId }) => partnerId);
        await endPlans(tx, { practiceId, slug, partnerIds });
        await tx.insert(measurePlans).values(plans);
      }
      await Promise.all(
        given.flatMap(({ id, seats }) => [
          ...seats.map((seat) =>
            queueEmail(tx, practiceId, "something-new", {
              partnerId: couple.partners[seat].id,
            }),
          ),
          recordAudit(
            tx,
            "measure.sent",
            { kind: "assignment", id, coupleId },
            { measure: slug, seats, everyWeeks: everyWeeks ?? "once" },
          ),
        ]),
      );
      return { assignmentIds: given.map(({ id }) => id) };
    },
    input.everyWeeks === null ? [] : [planLock(input.coupleId, input.slug)],
  );
}
