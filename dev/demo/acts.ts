import { getActs } from "@/server/experiments/get-acts";
import { markDone } from "@/server/experiments/mark-done";
import { pickAct } from "@/server/experiments/pick-act";
import { rateAct } from "@/server/experiments/rate-act";

import type { CoupleSoFar } from "./history";
import type { LookBehind } from "./look-behind";

type Pick = Parameters<typeof pickAct>[1]["act"];
type Answer = Parameters<typeof rateAct>[1]["answer"];
type Act = {
  by: "a" | "b";
  act: Pick;
  /** Done so long ago, and what the other said of it; null where it is only picked. */
  done: { daysAgo: number; landed: Answer; note?: string } | null;
};

const asked: Pick = { unit: "request", item: 0 };
const told = (item: number): Pick => ({ unit: "appreciate", item });
const agreed = (item: number): Pick => ({ unit: "agreements", item });

/** A few weeks of what each did for the other; for Ben it begins later to reach. */
export const anaAndBenDid: readonly Act[] = [
  { by: "a", act: agreed(0), done: { daysAgo: 31, landed: 4 } },
  { by: "b", act: told(0), done: { daysAgo: 29, landed: 6 } },
  { by: "a", act: asked, done: { daysAgo: 24, landed: 5 } },
  { by: "b", act: agreed(0), done: { daysAgo: 22, landed: "not_noticed" } },
  { by: "a", act: told(1), done: { daysAgo: 17, landed: 7 } },
  { by: "b", act: asked, done: { daysAgo: 15, landed: 6 } },
  {
    by: "a",
    act: { words: "A note in the lunch box" },
    done: {
      daysAgo: 10,
      landed: 8,
      note: "I kept it in my wallet. I did not tell her.",
    },
  },
  { by: "b", act: agreed(1), done: { daysAgo: 8, landed: 7 } },
  { by: "a", act: asked, done: { daysAgo: 3, landed: 8 } },
  {
    by: "b",
    act: { words: "Take her mother’s call, so that she can sleep in" },
    done: null,
  },
];

/** Picks, does and rates through the verbs, then sets the days back; loads once. */
export async function actThrough(
  behind: LookBehind,
  { coupleId, therapist, partners }: CoupleSoFar,
  acts: readonly Act[],
): Promise<void> {
  const { acts: known, sources } = await getActs(therapist, { coupleId });
  const [source] = sources;
  if (!source) return;
  for (const { by, act, done } of acts.slice(known.length)) {
    const [doer, other] = [partners[by], partners[by === "a" ? "b" : "a"]];
    if (!doer || !other) continue;
    const { assignmentId } = source;
    const { actId } = await pickAct(doer, { assignmentId, act });
    if (!done) continue;
    const { daysAgo, landed, note = null } = done;
    await markDone(doer, { actId, done: true });
    await behind.letNightPass(actId, daysAgo);
    await rateAct(other, { actId, answer: landed, note });
    await behind.setRatingBack(actId, daysAgo - 1);
  }
}
