import { whenNpmEnds } from "./when-npm-ends.mjs";

/** Signals that arrive this soon after the first are the same Ctrl-C, passed on by npm. */
const SAME_KEYSTROKE = 1000;

/**
 * What was started last is stopped first: the site finishes its requests, then
 * the worker its jobs, then the database closes. A second Ctrl-C kills.
 */
export function onceStopped() {
  const started = [];
  let stoppingSince;
  let all;

  async function stopEach() {
    for (const { part, patience } of started.toReversed()) {
      await part.stop(patience);
    }
  }
  const stopAll = () => {
    stoppingSince ??= Date.now();
    all ??= stopEach();
    return all;
  };

  async function onSignal() {
    if (stoppingSince && Date.now() - stoppingSince > SAME_KEYSTROKE) {
      for (const { part } of started) await part.kill();
      process.exit(1);
    }
    if (stoppingSince) return;
    console.log("\nStopping…");
    await stopAll();
    console.log("Stopped; the data is kept.");
    process.exit(0);
  }
  // A closed terminal must not keep us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", () => {});
  }
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(name, onSignal);
  whenNpmEnds(onSignal);

  return {
    get begun() {
      return stoppingSince !== undefined;
    },
    /** What starts while everything stops is stopped at once. */
    push(part, patience) {
      started.push({ part, patience });
      if (stoppingSince) part.stop(patience);
    },
    stopAll,
  };
}

/** A program that ends by itself before long, as a part that can be stopped. */
export function childPart(child) {
  return {
    async stop() {
      child.kill("SIGTERM");
    },
    async kill() {
      child.kill("SIGKILL");
    },
  };
}
