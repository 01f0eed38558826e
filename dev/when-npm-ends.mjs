import { readFileSync } from "node:fs";

const EVERY = 250;

/**
 * npm runs scripts through a shell that keeps signals to itself, so a program
 * started by npm learns that npm was told to end only by losing its parent.
 */
export function whenNpmEnds(act) {
  if (!process.env.npm_lifecycle_event) return;
  const line = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === line) return;
    clearInterval(watch);
    act();
  }, EVERY);
  watch.unref();
}

function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  } catch {
    return "";
  }
}
