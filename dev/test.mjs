import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startThrowawayPostgres } from "./embedded-postgres.mjs";
import { ended, ROOT } from "./migrate.mjs";
import { signal } from "./processes.mjs";
import { browserTally, sumOf, tallyLine, vitestTally } from "./test-tally.mjs";
import { run, Trouble } from "./trouble.mjs";
import { whenNpmEnds } from "./when-npm-ends.mjs";

const LONG = {
  fuzz: ["tests/security/fuzz"],
  faults: ["tests/faults"],
  security: ["tests/security"],
};

run(async () => {
  const long = longForm(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), "holdfast-run-"));
  const server = await database(folder);
  let tally;
  try {
    const env = { ...process.env, ...server.env };
    const places = long ? LONG[long] : [];
    if (long) env.HOLDFAST_LONG = "1";
    tally = await runVitest({ folder, env, places });
    if (!long) tally = sumOf(tally, await runPlaywright({ folder, env }));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${tallyLine(tally)}`);
  process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
});

function longForm(args) {
  if (args.length === 0) return undefined;
  const [flag, name] = args;
  if (flag === "--long" && name in LONG) return name;
  throw new Trouble(
    `Usage: npm test, or one of ${Object.keys(LONG)
      .map((form) => `npm run ${form}`)
      .join(", ")}.`,
  );
}

async function database(folder) {
  if (process.env.TEST_DATABASE_URL) return { env: {}, stop: async () => {} };
  const server = await startThrowawayPostgres(join(folder, "postgres"), {
    fsync: false,
  });
  const env = {
    TEST_DATABASE_URL: server.url,
    TEST_HOLDFAST_DATA: join(folder, "data"),
  };
  return { env, stop: server.stop };
}

async function runVitest({ folder, env, places }) {
  const report = join(folder, "vitest.json");
  const code = await runTool(
    "vitest",
    [
      "run",
      ...places,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    env,
  );
  return vitestTally(report, code);
}

async function runPlaywright({ folder, env }) {
  const report = join(folder, "playwright.json");
  const code = await runTool(
    "playwright",
    ["test", "--reporter=list,json", "--pass-with-no-tests"],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  return browserTally(report, code);
}

function runTool(name, args, env) {
  const bin = join(ROOT, "node_modules", ".bin", name);
  const child = spawn(bin, args, {
    cwd: ROOT,
    env,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const stop = () => signal(child.pid, "SIGTERM");
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, stop);
  whenNpmEnds(stop);
  return ended(child);
}
