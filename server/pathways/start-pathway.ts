import { couplePathwaySteps, couplePathways } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import { dueProblem } from "../homework/due-rules";
import { practiceDay } from "../practices/practice-day";
import type { PathwayStepOf } from "./definition";
import type { StartPathwayInput } from "./inputs";
import { programmeNamed } from "./own-records";
import { readLibrary } from "./read-library";
import { runningPathway } from "./records";

/** A step as a couple's own copy has it. */
const copyOf = ({ due, ...step }: PathwayStepOf) => ({
  kind: step.kind,
  slug: step.give,
  who: step.who,
  sharing: step.sharing,
  every: step.every,
  waitAfter: step.wait.after,
  waitDays: step.wait.days,
  stage: step.stage,
  eftStep: step.step,
  due: typeof due === "object" ? ("days" as const) : due,
  dueDays: typeof due === "object" ? due.days : null,
  hint: step.hint,
});

/** Sets up a programme for a couple: a copy of their own, of which nothing is given yet. */
export function startPathway(caller: Caller, input: StartPathwayInput) {
  readLibrary();
  return inPractice(
    caller,
    async (tx, actor) => {
      const { practiceId } = actor;
      const { coupleId } = input;
      const [couple, today] = await Promise.all([
        treatedCouple(tx, actor, coupleId),
        practiceDay(tx, actor),
      ]);
      authorize(treats(actor, couple));
      const [programme, running] = await Promise.all([
        programmeNamed(tx, practiceId, input.programme),
        runningPathway(tx, { practiceId, coupleId }),
      ]);
      if (running) {
        throw new Conflict(
          `“${running.title}” is still running. End it first, then start another one.`,
        );
      }
      const startedOn = input.startedOn ?? today;
      const day = dueProblem(startedOn, { today });
      if (day) throw new BadInput({ startedOn: [day] });

      const pathwayId = crypto.randomUUID();
      await tx.insert(couplePathways).values({
        practiceId,
        id: pathwayId,
        coupleId,
        slug: programme.name,
        version: programme.version,
        title: programme.title,
        startedOn,
        startedBy: actor.memberId,
      });
      await Promise.all([
        tx.insert(couplePathwaySteps).values(
          programme.steps.map((step, at) => ({
            ...copyOf(step),
            practiceId,
            coupleId,
            pathwayId,
            position: at + 1,
          })),
        ),
        recordAudit(
          tx,
          "pathway.started",
          { kind: "pathway", id: pathwayId, coupleId },
          { programme: programme.name, version: programme.version },
        ),
      ]);
      return { pathwayId };
    },
    // Two who set one up at once do so one after the other.
    [
      [
        "select pg_advisory_xact_lock(hashtextextended('programme of ' || $1, 0))",
        input.coupleId,
      ],
    ],
  );
}
