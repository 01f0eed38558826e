import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { ROOT } from "./migrate.mjs";
import { Trouble } from "./trouble.mjs";

const LOOPBACK = ["127.0.0.1", "localhost", "::1", "[::1]"];

/**
 * What the person who starts Holdfast has set, and what stands where they have not.
 *
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(env = process.env) {
  const port = portIn(env.PORT ?? "3000");
  const host = env.HOLDFAST_HOST || "127.0.0.1";
  const publicUrl = publicUrlIn(
    env.HOLDFAST_PUBLIC_URL || `http://localhost:${port}`,
  );
  const databaseUrl = givenOrInFile(env, "DATABASE_URL");
  return {
    port,
    host,
    publicUrl,
    databaseUrl,
    dataDir: resolve(ROOT, env.HOLDFAST_DATA || ".holdfast"),
    ...demoMode({ wish: env.HOLDFAST_DEMO, databaseUrl, host, publicUrl }),
  };
}

/** A secret itself, or the file that holds it (`NAME_FILE`). */
export function givenOrInFile(env, name) {
  const file = env[`${name}_FILE`];
  if (!file) return env[name] || undefined;
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new Trouble(`${name}_FILE names ${file}, which cannot be read.`);
  }
}

function portIn(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(
    `PORT is "${text}", which is not a port. Use a number from 1 to 65535.`,
  );
}

function publicUrlIn(text) {
  if (/^https?:/.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new Trouble(
    `HOLDFAST_PUBLIC_URL is "${text}", which is not a web address. Write it like https://care.example.`,
  );
}

/** Anybody can look up the demo password, so the demo keeps to machines that only their owner reaches. */
function demoMode({ wish, databaseUrl, host, publicUrl }) {
  if (wish && !["0", "1"].includes(wish)) {
    throw new Trouble(
      `HOLDFAST_DEMO is "${wish}". Set it to 1 for the demo practices, or to 0 to leave them out.`,
    );
  }
  const byDefault = !databaseUrl && LOOPBACK.includes(host);
  const wanted = wish ? wish === "1" : byDefault;
  if (!wanted) return { demo: false };
  if (LOOPBACK.includes(new URL(publicUrl).hostname)) return { demo: true };
  return {
    demo: false,
    notice: `Demo mode is off and its accounts are locked, because ${publicUrl} can be reached by others.`,
  };
}
