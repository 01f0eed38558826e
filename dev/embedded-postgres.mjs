import { spawn } from "node:child_process";
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";

import postgres from "postgres";

import { claimFolder } from "./claim-folder.mjs";
import { freePort, isFree } from "./free-port.mjs";
import { ordinaryUser } from "./ordinary-user.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import {
  plainEnvironment,
  preparedCluster,
  superuserPassword,
} from "./postgres-cluster.mjs";
import { clearLeftovers, numberIn, stopServer } from "./postgres-leftovers.mjs";
import { waitUntil } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

const FAST_BUT_FORGETFUL = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};

/**
 * Starts the PostgreSQL 18 of a data folder, for this machine only.
 *
 * @param {{ dataDir: string, port?: number, fsync?: boolean, throwaway?: boolean, settings?: Record<string, string> }} options
 *   throwaway: should this process be killed, the folder is removed after the server
 */
export async function startPostgres(options) {
  const { fsync = true, settings = {} } = options;
  const dataDir = resolve(options.dataDir);
  const release = claimFolder(dataDir);
  let server;
  const stop = async () => {
    if (server && isRunning(server.process)) {
      await stopServer(server.process.pid);
    }
    release();
  };
  try {
    const user = ordinaryUser(join(dataDir, "postgres"));
    const binaries = await postgresBinaries(user);
    const { folder, password } = preparedCluster({
      dataDir,
      user,
      binaries,
      sync: fsync,
    });
    await clearLeftovers(folder);
    const port = options.port ?? (await keptPort(dataDir));
    server = launch({
      binary: binaries.postgres,
      folder,
      port,
      user,
      logFile: join(dataDir, "postgres.log"),
      settings: { ...settings, ...(fsync ? {} : FAST_BUT_FORGETFUL) },
    });
    const guard = guardAgainstOrphaning(
      server.process.pid,
      options.throwaway ? [dataDir, folder] : [],
    );
    server.exited.then(() => guard?.kill("SIGKILL"));
    await server.ready();
    const url = urlFor(password, port);
    await createDatabase(url);
    const { process, exited } = server;
    return { url, port, folder, stop, process, exited };
  } catch (error) {
    await stop();
    throw error;
  }
}

function urlFor(password, port) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/holdfast`;
}

/** The address of the server that another process keeps running on this folder. */
export function runningUrl(dataDir) {
  const port = numberIn(portFile(dataDir));
  return urlFor(superuserPassword(dataDir), port);
}

function portFile(dataDir) {
  return join(dataDir, "postgres.port");
}

function isRunning(child) {
  return child.pid && child.exitCode === null && child.signalCode === null;
}

async function keptPort(dataDir) {
  const file = portFile(dataDir);
  const kept = numberIn(file);
  if (kept !== undefined && (await isFree(kept))) return kept;
  const port = await freePort();
  writeFileSync(file, `${port}\n`);
  return port;
}

function launch({ binary, folder, port, user, logFile, settings }) {
  const log = openSync(logFile, "a", 0o600);
  const logStart = fstatSync(log).size;
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([k, v]) => ["-c", `${k}=${v}`]);
  // Its own process group: Ctrl-C is for the supervisor, which stops things in order.
  const child = spawn(binary, ["-D", folder, "-p", String(port), ...flags], {
    ...user,
    cwd: folder,
    env: plainEnvironment(),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const exited = new Promise((done) => {
    child.once("exit", done);
    child.once("error", done);
  });
  const pidFile = join(folder, "postmaster.pid");
  const ready = async () => {
    let ended = false;
    exited.then(() => {
      ended = true;
    });
    const came = await waitUntil(
      () => ended || isReady(pidFile, child.pid),
      120_000,
    );
    if (came && !ended) return;
    throw new Trouble(
      `PostgreSQL did not start. Its own words (${logFile}):\n${readFileSync(logFile).subarray(logStart).toString().trim()}`,
    );
  };
  return { process: child, exited, ready };
}

function isReady(pidFile, pid) {
  if (numberIn(pidFile) !== pid) return false;
  return readFileSync(pidFile, "utf8").split("\n")[7]?.trim() === "ready";
}

/** Should this process be killed outright, a waiting shell stops the server. */
function guardAgainstOrphaning(pid, foldersToRemove) {
  if (process.platform === "win32") return undefined;
  const script = `pid=$1; shift; cat >/dev/null; kill -INT "$pid"; [ $# -gt 0 ] || exit 0
while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$@"`;
  const args = ["-c", script, "sh", String(pid), ...foldersToRemove];
  const guard = spawn("/bin/sh", args, {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  guard.stdin.unref?.();
  return guard;
}

async function createDatabase(url) {
  const name = new URL(url).pathname.slice(1);
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const sql = postgres(admin.href, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select from pg_database where datname = ${name}`;
    if (found.length === 0) await sql.unsafe(`create database ${name}`);
  } finally {
    await sql.end();
  }
}

/** A server on an empty folder of its own, gone without a trace after `stop`. */
export async function startThrowawayPostgres(dataDir, options = {}) {
  const server = await startPostgres({ ...options, dataDir, throwaway: true });
  const stop = async () => {
    await server.stop();
    for (const folder of [server.folder, dataDir]) {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return { ...server, stop };
}
