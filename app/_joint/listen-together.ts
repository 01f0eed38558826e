import { callApi } from "../(partner)/_api/call-api";
import type { JointKeeper } from "./joint-keeper";
import { whileSeen } from "./while-seen";

type Listener = Pick<JointKeeper, "known" | "hear">;

/** Asks what others wrote, while somebody looks; returns how to stop. */
export function listenTogether(
  assignmentId: string,
  keeper: Listener,
): () => void {
  let isOver = false;
  const { stop } = whileSeen(async () => {
    const known = keeper.known();
    const asked = { assignmentId, known };
    const heard = await callApi("homework.hearJointAnswers", asked);
    if (!isOver) keeper.hear(heard);
  });
  return () => {
    isOver = true;
    stop();
  };
}
