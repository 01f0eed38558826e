import { Refused } from "../(partner)/_api/call-api";

const EVERY = 1_000;
const LONGEST_WAIT = 30_000;

/** Asks again and again while somebody looks; `now` asks at once. What the server refuses ends it. */
export function whileSeen(ask: () => Promise<void>): {
  now: () => void;
  stop: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = EVERY;
  let isAsking = false;
  let isOver = false;

  const turn = async () => {
    clearTimeout(timer);
    if (isOver || isAsking || document.visibilityState !== "visible") return;
    isAsking = true;
    try {
      await ask();
      wait = EVERY;
    } catch (error) {
      isOver ||= error instanceof Refused && error.data.httpStatus < 500;
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
    isAsking = false;
    if (!isOver) timer = setTimeout(() => void turn(), wait);
  };
  const now = () => void turn();

  timer = setTimeout(now, EVERY);
  document.addEventListener("visibilitychange", now);
  window.addEventListener("online", now);
  return {
    now,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", now);
      window.removeEventListener("online", now);
    },
  };
}
