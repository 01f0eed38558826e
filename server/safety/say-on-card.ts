import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { alertsOfCard } from "./card-rules";
import type { SayOnCardInput } from "./inputs";
import { keepScreen } from "./keep-screen";

/**
 * What somebody taps on the crisis card: safe for now, in need of help, or where they are. Sealed for
 * their therapist like all that is said so; needing help tells them at once, as the first answer did.
 */
export function sayOnCard(caller: Caller, input: SayOnCardInput) {
  const { submissionId, said, where } = input;
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    await keepScreen(tx, actor, {
      tool: "card",
      submissionId,
      outcome: "told",
      body: { said, where },
      alerts: alertsOfCard(said),
    });
  });
}
