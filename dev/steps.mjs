import { spawn } from "node:child_process";

import { Trouble } from "./trouble.mjs";

const STILL_AT_IT = 20_000;

/** Says what is being waited for, again and again while it lasts, and how long it took. */
export async function longStep(sentence, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  console.log(`${sentence}…`);
  const reminder = setInterval(
    () => console.log(`  … still at it (${seconds()} s)`),
    STILL_AT_IT,
  );
  try {
    const result = await work();
    console.log(`  done in ${seconds()} s.`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

/** Runs a command quietly; if it fails its own words come after our sentence. */
export async function runQuietly(command, args, { failure, ...options }) {
  const { code, output } = await outputOf(command, args, options);
  if (code !== 0) throw new Trouble(`${failure}\n\n${tail(output)}`);
  return output;
}

/** @returns {Promise<{ code: number, output: string }>} */
export function outputOf(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", (error) => resolve({ code: 1, output: `${error}` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function tail(output) {
  return output.trim().split("\n").slice(-40).join("\n");
}
