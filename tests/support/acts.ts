import { markDone } from "@/server/experiments/mark-done";
import { pickAct } from "@/server/experiments/pick-act";
import { dueActMornings, showDueActs } from "@/server/jobs/show-due-acts";

import { admin } from "./admin";
import { finish, given } from "./homework-deeds";
import { howIFeelLoved } from "./loved-answers";
import { openSeen } from "./open-seen";
import type { Caller } from "./world-people";

type Care = { therapist: Caller; coupleId: string; ana: Caller; ben: Caller };

const OPENED = ["receive", "give", "specific"];

/** Each has read what the other asked for; of touch nothing was released. */
export async function anOpenLoved(
  { therapist, coupleId, ana, ben }: Care,
  units: readonly string[] = OPENED,
): Promise<string> {
  const assignmentId = await given(therapist, {
    coupleId,
    slug: "how-i-feel-loved",
  });
  const wishes = (name: string) =>
    howIFeelLoved({
      wish: `Walk with ${name} after supper`,
      touch: `Hold ${name} before leaving`,
      offLimits: "Surprises",
    });
  await finish(ana, assignmentId, wishes("Ana"), "share");
  await finish(ben, assignmentId, wishes("Ben"), "share");
  await openSeen(therapist, { assignmentId, units: [...units] });
  return assignmentId;
}

/** Takes up something in words of one's own. */
export async function picks(doer: Caller, assignmentId: string, words: string) {
  const { actId } = await pickAct(doer, { assignmentId, act: { words } });
  return actId;
}

export async function does(doer: Caller, assignmentId: string, words: string) {
  const actId = await picks(doer, assignmentId, words);
  await markDone(doer, { actId, done: true });
  return actId;
}

/** As if the night had passed since these were done; what else was done still waits for its own. */
export async function nightPasses(actIds: readonly string[]): Promise<void> {
  const at = new Date(Date.now() - 1_000);
  await admin`
    update done_acts set asked_from = ${at} where id in ${admin(actIds)} and asked_from > now()`;
}

/** The night passes, and the morning's job has run. */
export async function morningComes(actIds: readonly string[]): Promise<void> {
  await nightPasses(actIds);
  for (const morning of await dueActMornings()) await showDueActs(morning);
}
