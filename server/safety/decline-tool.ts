import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { DeclineToolInput } from "./inputs";
import { keepScreen } from "./keep-screen";
import { NEEDS_TALK } from "./screen-rules";

/** "Never ask me here": their therapist is told, and their pages stay as they are for everybody. */
export function declineTool(caller: Caller, input: DeclineToolInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    await keepScreen(tx, actor, {
      ...input,
      outcome: "never",
      body: null,
      alerts: [NEEDS_TALK],
    });
  });
}
