import { existsSync } from "node:fs";
import { join } from "node:path";

import { claimant } from "./claim-folder.mjs";
import { runningUrl, startPostgres } from "./embedded-postgres.mjs";
import { operatorEnvironment, runCommand } from "./run-command.mjs";
import { givenOrInFile, readSettings } from "./settings.mjs";
import { run } from "./trouble.mjs";

/**
 * Runs a command on the database that `npm start` uses: the one the environment
 * names, else the embedded one, which is started for as long as needed.
 * With --serving it holds no more than a serving process may.
 */
run(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const serving = first === "--serving";
  const command = serving ? rest : [first, ...rest];
  const { databaseUrl, dataDir } = readSettings();
  const logins = ["APP_DATABASE_URL", "WORKER_DATABASE_URL"];
  if (!databaseUrl && logins.some((name) => givenOrInFile(process.env, name))) {
    process.exit(await runCommand(process.env, command));
  }
  const server = await reach(databaseUrl, dataDir);
  const env = operatorEnvironment({ url: server.url, dataDir });
  if (serving) {
    delete env.DATABASE_URL;
    delete env.BACKUP_DATABASE_URL;
  }
  const code = await runCommand(env, command);
  await server.stop();
  process.exit(code);
});

function reach(databaseUrl, dataDir) {
  const stop = async () => {};
  if (databaseUrl) return { url: databaseUrl, stop };
  if (claimant(dataDir) && existsSync(join(dataDir, "postgres"))) {
    return { url: runningUrl(dataDir), stop };
  }
  return startPostgres({ dataDir });
}
