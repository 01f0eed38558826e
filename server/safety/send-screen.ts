import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, NotFound } from "../errors";
import { withoutStale } from "../worksheets/field-rules";
import type { SendScreenInput } from "./inputs";
import { keepScreen } from "./keep-screen";
import { screenOf, suicideScreen } from "./load-screens";
import { needsCrisisCard } from "./rules";
import { screenAlerts, screenProblems } from "./screen-rules";

/**
 * What somebody answered for themselves and their therapist alone. Until this nothing of it has
 * left their page, and afterwards the page says the same whatever was answered; only after an
 * answer about not wanting to live it offers help at once.
 */
export function sendScreen(caller: Caller, input: SendScreenInput) {
  const { tool, submissionId, isWhole } = input;
  const form = screenOf(tool);
  const measure = tool === "check-1" ? suicideScreen() : null;
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const problems = screenProblems(form, input.answers, isWhole);
    if (Object.keys(problems).length > 0) throw new BadInput(problems);

    const answers = withoutStale(form, input.answers);
    const alerts = screenAlerts({ form, measure }, answers, isWhole);
    await keepScreen(tx, actor, {
      tool,
      submissionId,
      outcome: isWhole ? "finished" : "told",
      body: measure ? { measure, answers } : { form, answers },
      alerts,
    });
    return { needsCrisisCard: needsCrisisCard(alerts) };
  });
}
