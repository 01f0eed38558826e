import type { DraftKeeper } from "../_drafts/draft-keeper";
import { KeptWords } from "../_drafts/kept-words";
import type { Part } from "../homework/[assignmentId]/_write/part";
import { dropSheet, putSheet } from "./sheets";

type Keeper = Pick<DraftKeeper, "read" | "standing" | "subscribe">;

/** An opened worksheet can be opened again without a network, upon all that the server has of it. */
export async function keepSheet(
  keeper: Keeper,
  part: Part,
  person: string,
  until: AbortSignal,
): Promise<void> {
  // Makes this device this person's, or finds that it is.
  await KeptWords.open(person, Date.now());
  let kept = "";
  let turn = Promise.resolve();

  const keep = () => {
    if (until.aborted) return;
    const { ended } = keeper.read();
    const standing = keeper.standing();
    const text = JSON.stringify([ended, standing]);
    if (text === kept) return;
    kept = text;
    const work = () =>
      ended === null
        ? putSheet(person, { ...part, ...standing })
        : dropSheet(person, part.id);
    turn = turn.then(work).catch(() => undefined);
  };
  const unsubscribe = keeper.subscribe(keep);
  until.addEventListener("abort", unsubscribe);
  keep();
}
