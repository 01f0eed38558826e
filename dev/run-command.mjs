import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

import { loginUrls } from "./login-urls.mjs";
import { ended, ROOT } from "./migrate.mjs";
import { Trouble } from "./trouble.mjs";

/** Runs the command of our own arguments with our tools on its path, and passes our signals on. */
export function runCommand(env, [command, ...args]) {
  if (!command) {
    throw new Trouble("Name the command to run after the name of this script.");
  }
  const child = spawn(command, args, {
    stdio: "inherit",
    env: {
      ...env,
      PATH: `${join(ROOT, "node_modules", ".bin")}${delimiter}${env.PATH}`,
    },
    shell: process.platform === "win32",
  });
  for (const name of ["SIGINT", "SIGTERM"]) {
    process.on(name, () => child.kill(name));
  }
  return ended(child);
}

/** Every address and secret of one database, for commands that a person runs on purpose. */
export function operatorEnvironment({ url, dataDir, env = process.env }) {
  const urls = loginUrls({ url, dataDir, env });
  return {
    ...env,
    DATABASE_URL: url,
    APP_DATABASE_URL: urls.app,
    WORKER_DATABASE_URL: urls.worker,
    BACKUP_DATABASE_URL: urls.backup,
    HOLDFAST_DATA: dataDir,
  };
}
