import type { Caller, Member } from "../auth/actor";
import { sessionEnds } from "../auth/session-ends";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { hear } from "./bus";
import { canWatch } from "./policy";
import { isFor } from "./rules";

export type Watching = {
  /** Something that this member may see has changed: read again. Never what. */
  onChange(): void;
  /** The session is over. */
  onEnd(): void;
};

/** So often it asks even if nobody says anything. */
const LONGEST = 30_000;

async function watcher(caller: Caller): Promise<Member> {
  return inPractice({ ...caller, isUnattended: true }, async (_tx, actor) => {
    if (!canWatch(actor)) throw new NotFound();
    return actor;
  });
}

/**
 * Tells a clinician's open page that something came in, until it stops or its session ends.
 * Each time it asks first whether the session still stands; asking puts no end off.
 */
export async function watchDay(
  caller: Caller,
  { onChange, onEnd }: Watching,
): Promise<() => void> {
  const me = await watcher(caller);
  let timer: NodeJS.Timeout | undefined;
  let stopHearing = () => {};
  let isOver = false;

  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    stopHearing();
  };
  const end = () => {
    if (isOver) return;
    stop();
    onEnd();
  };
  /** True while the session stands; ends the stream when it does not. */
  const stillStands = async () => {
    const endsAt = await sessionEnds(caller).catch(() => null);
    if (isOver) return false;
    if (!endsAt) {
      end();
      return false;
    }
    clearTimeout(timer);
    const left = endsAt.getTime() - Date.now() + 500;
    timer = setTimeout(stillStands, Math.min(Math.max(left, 500), LONGEST));
    return true;
  };
  const tell = async () => {
    if (await stillStands()) onChange();
  };

  stopHearing = await hear({
    onWord: (word) => {
      if (!isFor(word, me)) return;
      if (word.kind === "ended") end();
      else void tell();
    },
    onGap: () => void tell(),
  });
  await stillStands();
  return stop;
}
