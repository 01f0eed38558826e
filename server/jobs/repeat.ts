import { log, tracesOf } from "../log";

export type Repeated = { stop(): Promise<void> };

/**
 * Does something again and again, never twice at once. A failure is logged and the next
 * turn comes: a database that was away is met again.
 */
export function repeat(
  job: string,
  everyMilliseconds: number,
  work: () => Promise<unknown>,
): Repeated {
  let stopping = false;
  let wake = () => {};

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMilliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function turns() {
    while (!stopping) {
      try {
        await work();
      } catch (error) {
        log.error("a repeated job failed", { job, ...tracesOf(error) });
      }
      if (!stopping) await pause();
    }
  }
  const done = turns();

  return {
    stop: () => {
      stopping = true;
      wake();
      return done;
    },
  };
}
