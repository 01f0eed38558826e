import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startThrowawayPostgres } from "./embedded-postgres.mjs";
import { migrate } from "./migrate.mjs";
import { operatorEnvironment, runCommand } from "./run-command.mjs";
import { run } from "./trouble.mjs";

/** Runs a command on an empty, migrated PostgreSQL with its ordinary settings, which is gone afterwards. */
run(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "holdfast-database-"));
  const { url, stop } = await startThrowawayPostgres(dataDir);
  let code = 1;
  try {
    const env = withoutDatabases(process.env);
    await migrate({ url, dataDir, env });
    const operator = operatorEnvironment({ url, dataDir, env });
    code = await runCommand(operator, process.argv.slice(2));
  } finally {
    await stop();
  }
  process.exit(code);
});

function withoutDatabases(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/DATABASE_URL|^HOLDFAST_(DATA|MASTER_KEY)/.test(name),
    ),
  );
}
