import { callApi, Refused } from "../(partner)/_api/call-api";
import type { JointKeeper } from "./joint-keeper";

const LISTEN_EVERY = 1_000;
const LONGEST_WAIT = 30_000;

type Listener = Pick<JointKeeper, "known" | "hear">;

/** Asks what others wrote, while somebody looks; returns how to stop. */
export function listenTogether(
  assignmentId: string,
  keeper: Listener,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = LISTEN_EVERY;
  let isAsking = false;
  let isOver = false;

  const ask = async () => {
    clearTimeout(timer);
    if (isOver || isAsking || document.visibilityState !== "visible") return;
    isAsking = true;
    try {
      const known = keeper.known();
      const heard = await callApi("homework.hearJointAnswers", {
        assignmentId,
        known,
      });
      if (!isOver) keeper.hear(heard);
      wait = LISTEN_EVERY;
    } catch (error) {
      isOver ||= error instanceof Refused && error.data.httpStatus < 500;
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
    isAsking = false;
    if (!isOver) timer = setTimeout(() => void ask(), wait);
  };
  const onSight = () => void ask();

  timer = setTimeout(onSight, LISTEN_EVERY);
  document.addEventListener("visibilitychange", onSight);
  window.addEventListener("online", onSight);
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onSight);
    window.removeEventListener("online", onSight);
  };
}
