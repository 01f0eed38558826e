import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { openedNote } from "./about";
import { before } from "./disclosure-rules";
import type { UndoStepInput } from "./inputs";
import { oneDisclosure, takeStep } from "./one-disclosure";

/** Takes the last step back, by another one: where it stood before is where it stands again. */
export function undoStep(caller: Caller, input: UndoStepInput) {
  return inPractice(caller, async (tx, actor) => {
    const found = await oneDisclosure(tx, actor, input);
    const { steps, keys } = found;
    if (steps.length === 0) throw new Conflict("There is nothing to undo.");
    const { state, dueOn, ...at } = before(steps);
    const note = "id" in at ? openedNote(keys, at) : null;
    return takeStep(tx, found, input.after, {
      state,
      dueOn,
      note,
      isUndo: true,
    });
  });
}
