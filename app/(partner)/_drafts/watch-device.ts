import { handOver } from "@/app/_account/hand-over";
import { onLeave } from "@/app/_components/leave";

import { readyToWipe, touchKept, wipeIfIdle } from "./kept-store";

const LOOK_EVERY = 30_000;
/** A browser without storage holds nothing that would have to go. */
const without = () => undefined;

/** What lies on this device goes with whoever leaves, and after half an hour without a touch. */
export function watchDevice(): () => void {
  let touchedAt = 0;
  const touch = () => {
    const now = Date.now();
    if (now - touchedAt < LOOK_EVERY) return;
    touchedAt = now;
    // Whoever comes back after long is looked at first: their touch brings nothing back.
    void look()
      .then(() => touchKept(now))
      .catch(without);
  };
  const look = async () => {
    const wasIdle = await wipeIfIdle(Date.now()).catch(without);
    if (wasIdle) void handOver({ ended: true });
  };
  const ready = readyToWipe();
  const stopLeaving = onLeave(() => {
    ready.wipe().catch(without);
  });
  const timer = setInterval(look, LOOK_EVERY);
  void look();
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pointerdown", touch, true);
  window.addEventListener("keydown", touch, true);
  return () => {
    stopLeaving();
    ready.close();
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pointerdown", touch, true);
    window.removeEventListener("keydown", touch, true);
  };
}
