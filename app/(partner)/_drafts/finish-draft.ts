import { Refused } from "../_api/call-api";
import type { DeviceShelf } from "./device-shelf";
import type { DraftQueue } from "./draft-queue";
import { type Ended, endOf, type Sender } from "./sender";

export type Finishing =
  | { outcome: "finished"; needsCrisisCard: boolean }
  /** Words of another device were found: the writer chooses first. */
  | { outcome: "choose" }
  | { outcome: "unreachable" }
  | { outcome: "ended"; how: Ended }
  | { outcome: "refused"; fields: Record<string, string[]>; message: string };

type Desk = {
  queue: DraftQueue;
  shelf: DeviceShelf;
  sender: Sender;
  /** Hands in what is newer than a part that was finished before. */
  handIn: () => Promise<void>;
};

const TRIES = 3;
const paused = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** Finishes once, however often it is tried: one draft goes under one id. */
export async function finishDraft(desk: Desk): Promise<Finishing> {
  const { queue, shelf, sender } = desk;
  while (queue.isFlying) await paused(50);
  const submissionId = await shelf.sendingId();
  for (let tries = 1; ; tries++) {
    try {
      const sent = await sender.submit({
        submissionId,
        answers: queue.answers(),
        seen: queue.seen(),
      });
      if (sent.outcome === "submitted") {
        await shelf.forget();
        return { outcome: "finished", needsCrisisCard: sent.needsCrisisCard };
      }
      queue.foundNewer(sent.questions);
      for (const { question } of sent.questions) shelf.keep(question);
      if (queue.conflicts().length > 0) return { outcome: "choose" };
    } catch (error) {
      const end = await endAfter(error, desk);
      if (end) return end;
    }
    if (tries === TRIES) return { outcome: "unreachable" };
    await paused(tries * 1_000);
  }
}

/** Null where it is worth trying again. */
async function endAfter(
  error: unknown,
  { queue, shelf, handIn }: Desk,
): Promise<Finishing | null> {
  if (!(error instanceof Refused)) return null;
  const { code, fields } = error.data;
  if (code === "BAD_REQUEST") {
    return { outcome: "refused", fields, message: error.message };
  }
  if (code === "CONFLICT") {
    await handIn();
    if (!queue.hasUnsent) await shelf.forget();
    return { outcome: "ended", how: "finished" };
  }
  const how = endOf(code);
  return how && { outcome: "ended", how };
}
