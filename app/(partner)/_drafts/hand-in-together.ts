import { JointKeeper } from "@/app/_joint/joint-keeper";
import { toTogether } from "@/app/_joint/to-together";

import { isAskedIn } from "@/server/homework/joint-view-rules";

import { callApi, Refused } from "../_api/call-api";
import { keptTogether } from "./kept-together";
import type { KeptWords } from "./kept-words";

/** Sends what waits here of a part that both write together, and says which questions are of it. */
export async function handInTogether(
  assignmentId: string,
  store: KeptWords,
  until: AbortSignal,
): Promise<(question: string) => boolean> {
  const part = await callApi("homework.getJointPart", { assignmentId }).catch(
    (error) => {
      if (error instanceof Refused && error.data.code === "NOT_FOUND")
        return null;
      throw error;
    },
  );
  if (!part) return () => false;
  const isTogether = (question: string) => isAskedIn(part, question);
  const sender = toTogether(assignmentId);
  const keeper = new JointKeeper(assignmentId, part.answers, sender);
  until.addEventListener("abort", keeper.stop);
  await keeper.begin(Promise.resolve(keptTogether(store, isTogether)));
  return isTogether;
}
