import { spawn } from "node:child_process";
import { join } from "node:path";

import { keepRunning, waitForForgotten } from "./keep-running.mjs";
import { ended, ROOT, spawnTypeScript } from "./migrate.mjs";
import { waitUntil } from "./processes.mjs";
import { relayLines } from "./relay-lines.mjs";
import { Trouble } from "./trouble.mjs";

const END_WITH_PARENT = [
  "--import",
  new URL("./end-with-parent.mjs", import.meta.url).href,
];
/** The demo loader's answer when somebody works here for real already. */
const DEMO_STAYS_OFF = 3;

/** Without the addresses that only migrating may use. */
function servingEnvironment({ settings, urls, env = process.env }) {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(.+_)?DATABASE_URL(_FILE)?$/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    APP_DATABASE_URL: urls.app,
    HOLDFAST_DATA: settings.dataDir,
    HOLDFAST_PUBLIC_URL: settings.publicUrl,
    HOLDFAST_DEMO: settings.demo ? "1" : "0",
    ...masterKey(settings, env),
    NEXTAUTH_URL: settings.publicUrl,
    HOLDFAST_SUPERVISOR: String(process.pid),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function masterKey({ dataDir }, env) {
  if (env.HOLDFAST_MASTER_KEY || env.HOLDFAST_MASTER_KEY_FILE) return {};
  return { HOLDFAST_MASTER_KEY_FILE: join(dataDir, "secrets", "master.key") };
}

/** @returns {Promise<boolean>} whether the demo practices are there to be used */
export async function loadDemo({ settings, urls, databaseUrl, onStart }) {
  const child = spawnTypeScript("dev/demo/main.ts", {
    env: {
      ...servingEnvironment({ settings, urls }),
      WORKER_DATABASE_URL: urls.worker,
      DATABASE_URL: databaseUrl,
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  onStart(child);
  const code = await ended(child);
  if (code === 0) return true;
  if (code === DEMO_STAYS_OFF) return false;
  throw new Trouble(
    "The demo practices could not be loaded (the reason stands above). To start without them: HOLDFAST_DEMO=0 npm start",
  );
}

function pidFileOf(part, { dataDir }) {
  return join(dataDir, `${part}.pid`);
}

/** What a run that was killed outright still has at work ends before anything new begins. */
export async function waitForForgottenParts(settings) {
  for (const part of ["site", "worker"]) {
    await waitForForgotten(pidFileOf(part, settings), 15_000);
  }
}

export function keepWorker({ settings, urls }) {
  const env = {
    ...servingEnvironment({ settings, urls }),
    WORKER_DATABASE_URL: urls.worker,
    NODE_ENV: process.env.NODE_ENV ?? "production",
  };
  const start = () => {
    const child = spawnTypeScript("server/worker.ts", {
      env,
      nodeFlags: [...END_WITH_PARENT, ...ownMailbox(settings)],
      detached: true,
      stdio: ["pipe", "pipe", "inherit"],
    });
    relayLines(child.stdout);
    return child;
  };
  const pidFile = pidFileOf("worker", settings);
  return keepRunning({ name: "The worker", start, atLeast: 1000, pidFile });
}

/** In demo mode mails stay on this machine, unless a provider was set up. */
function ownMailbox({ demo }, { env } = process) {
  if (!demo || env.RESEND_API_KEY || env.RESEND_API_KEY_FILE) return [];
  const stand = new URL("./mailbox/in-worker.mjs", import.meta.url);
  return ["--import", stand.href];
}

export function keepSite({ settings, urls, mode }) {
  const env = servingEnvironment({ settings, urls });
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const args = [mode, "-H", settings.host, "-p", String(settings.port)];
  const start = () => {
    const child = spawn(process.execPath, [...END_WITH_PARENT, next, ...args], {
      cwd: ROOT,
      env,
      detached: true,
      stdio: ["pipe", "pipe", "inherit"],
    });
    relayLines(child.stdout);
    return child;
  };
  const pidFile = pidFileOf("site", settings);
  return keepRunning({ name: "The web server", start, atLeast: 3000, pidFile });
}

/** @returns {Promise<string | undefined>} what the health check last said, unless all is well */
export async function waitForHealth({ host, port }, patience) {
  const address = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const name = address.includes(":") ? `[${address}]` : address;
  let last = "nothing";
  const healthy = await waitUntil(
    async () => {
      try {
        const answer = await fetch(`http://${name}:${port}/api/health`, {
          signal: AbortSignal.timeout(5000),
        });
        last = `${answer.status} ${await answer.text()}`;
        return answer.status === 200;
      } catch {
        return false;
      }
    },
    patience,
    200,
  );
  return healthy ? undefined : last;
}
