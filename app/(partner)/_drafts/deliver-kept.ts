import { callApi } from "../_api/call-api";
import { DraftKeeper } from "./draft-keeper";
import { handInLate } from "./hand-in-late";
import { handInTogether } from "./hand-in-together";
import { KeptWords } from "./kept-words";
import { takeInLetters } from "./take-in-letters";
import { toServer } from "./to-server";

/** Sends what an earlier page could not, until a worksheet is opened that does so itself. */
export async function deliverKept(
  person: string,
  until: AbortSignal,
): Promise<void> {
  const store = await KeptWords.open(person, Date.now());
  await takeInLetters(store).catch(() => undefined);
  const deliver = async (assignmentId: string) => {
    const part = await callApi("homework.getAssignment", { assignmentId });
    if (until.aborted) return;
    const sender = toServer(assignmentId);
    if (part.state !== "to_do") {
      const isTogether = await handInTogether(assignmentId, store, until);
      return handInLate(assignmentId, store, sender, isTogether);
    }
    const keeper = new DraftKeeper(assignmentId, part, sender);
    until.addEventListener("abort", keeper.stop);
    await keeper.begin(Promise.resolve(store));
  };
  // One that was taken back, or that the server would not take, keeps no other waiting.
  for (const assignmentId of await store.worksheets()) {
    await deliver(assignmentId).catch(() => undefined);
  }
}
