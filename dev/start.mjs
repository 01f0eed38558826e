import { checkDatabase } from "./check-database.mjs";
import { makeFolder } from "./claim-folder.mjs";
import { isFree } from "./free-port.mjs";
import { keepPostgres } from "./kept-postgres.mjs";
import { loginUrls } from "./login-urls.mjs";
import { migrate } from "./migrate.mjs";
import {
  keepSite,
  keepWorker,
  loadDemo,
  waitForForgottenParts,
  waitForHealth,
} from "./serve.mjs";
import { readSettings } from "./settings.mjs";
import { childPart, onceStopped } from "./stop-in-order.mjs";
import { run, Trouble } from "./trouble.mjs";

const mode = process.argv.includes("--dev") ? "dev" : "start";

run(async () => {
  const settings = readSettings();
  const stopping = onceStopped();
  try {
    await start(settings, stopping);
  } catch (error) {
    if (stopping.begun) return;
    await stopping.stopAll();
    throw error;
  }
});

async function start(settings, stopping) {
  await waitForForgottenParts(settings);
  await requireFreePort(settings);
  makeFolder(settings.dataDir);
  const databaseUrl = await reachDatabase(settings, stopping);

  console.log("Bringing the database up to date…");
  const { dataDir } = settings;
  const onStart = (child) => stopping.push(childPart(child));
  await migrate({ url: databaseUrl, dataDir, onStart });
  const urls = loginUrls({ url: databaseUrl, dataDir });

  if (settings.notice) console.log(settings.notice);
  if (settings.demo) {
    settings.demo = await loadDemo({ settings, urls, databaseUrl, onStart });
  }
  if (stopping.begun) return;

  const worker = keepWorker({ settings, urls });
  stopping.push(worker, 10_000);
  const site = keepSite({ settings, urls, mode });
  stopping.push(site, 15_000);

  const complaint = await waitForHealth(settings, 120_000);
  if (stopping.begun) return;
  if (complaint) {
    throw new Trouble(
      `Holdfast did not become ready within two minutes. /api/health last said: ${complaint}`,
    );
  }
  greet(settings);
}

async function requireFreePort({ port, host }) {
  try {
    if (await isFree(port, host)) return;
  } catch (error) {
    throw new Trouble(
      `Holdfast cannot listen at ${host}, port ${port}: ${error.code === "EACCES" ? "ports below 1024 need special rights" : error.message}.`,
    );
  }
  throw new Trouble(
    `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  );
}

async function reachDatabase({ databaseUrl, dataDir }, stopping) {
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    return databaseUrl;
  }
  console.log("Starting PostgreSQL…");
  const server = await keepPostgres({ dataDir });
  stopping.push(server);
  server.watched.catch(async (error) => {
    console.error(`PostgreSQL cannot be brought back. ${error.message}`);
    await stopping.stopAll();
    process.exit(1);
  });
  return server.url;
}

function greet({ demo, publicUrl, port, host }) {
  console.log(`\nHoldfast is ready: ${publicUrl}`);
  if (!publicUrl.endsWith(`:${port}`)) {
    console.log(`(served at ${host}, port ${port})`);
  }
  if (demo) {
    console.log(`
  Demo accounts, all with the password holdfast-demo
    dana@harbor.example     therapist
    ana@harbor.example      partner
    ben@harbor.example      partner
    olive@harbor.example    owner and admin
    theo@cove.example       therapist of another practice

  Their mails are sent to nobody: ${publicUrl}/mailbox`);
  }
  console.log("\nCtrl-C stops everything.");
}
