import { copyWorksheet } from "@/server/builder/copy-worksheet";
import { closeDatabase } from "@/server/db";

import { chart } from "./draw-chart";
import { bytesInAll, openBrowser, scriptBytes } from "./first-load";
import { growth } from "./growth";
import { intake } from "./intake";
import { library } from "./library";
import { theLimit } from "./limit";
import { type Figures, measure, middle } from "./measure";
import { printAmount, printFigures } from "./print";
import { programmes } from "./programmes";
import { reminders } from "./reminders";
import { build, type Site, serve } from "./site";
import {
  answeredCouples,
  answers,
  COUPLES,
  couplePage,
  envelope,
  isAnswered,
  partnersHome,
  readBoth,
  type Signed,
  signed,
  submitted,
} from "./work";
import { aWorld } from "./world";

const ROUNDS = 3;

const url = process.env.APP_DATABASE_URL ?? "";
async function atConnections(
  connections: number,
  holdfast: Site,
  floor: Site,
): Promise<void> {
  const each = connections * 12;
  const limit = theLimit(url, connections);
  const visitors = await answeredCouples(holdfast);
  const visits = Array.from({ length: each / 2 }).flatMap(
    (_, at) => visitors[at % visitors.length] ?? [],
  );
  const rounds: Record<string, Figures[]> = {};
  for (let round = 0; round <= ROUNDS; round++) {
    const worksheets = Math.ceil(each / COUPLES);
    const parts = await signed(await aWorld(1, COUPLES, worksheets * 2));
    const pairs = parts.length / 2;
    const [bare, full] = [parts.slice(0, pairs), parts.slice(pairs)];
    const oneEach = (of: Signed[]) => of.filter((_, at) => at % 2 === 0);
    const run = (items: Signed[], work: (part: Signed) => Promise<boolean>) =>
      measure(items, connections, work);

    const figures = {
      "limit: submit": await run(bare, limit.submit),
      "Holdfast: submit": await run(full, submitted(holdfast)),
      "limit: read both": await run(oneEach(bare), limit.readBoth),
      "Holdfast: read both": await run(oneEach(full), readBoth(holdfast)),
      "floor: empty dynamic page": await run(
        visits,
        async () => (await floor.get("/")).status === 200,
      ),
      "Holdfast: couple page": await run(visits, couplePage(holdfast)),
      "Holdfast: partner's home": await run(visits, partnersHome(holdfast)),
      "floor: tRPC mutation of 2 kB": await run(
        visits,
        async () =>
          (await floor.post("/api/trpc/echo", envelope(answers))).status ===
          200,
      ),
    };
    // The first round warms plans, caches and the compiler.
    if (round === 0) continue;
    for (const [name, found] of Object.entries(figures)) {
      rounds[name] = [...(rounds[name] ?? []), found];
    }
  }
  await limit.close();

  const print = (name: string, to?: [name: string, target: string]) => {
    const of = (line: string) => middle(rounds[line] ?? []);
    if (!to) return printFigures(name, of(name));
    const [against, target] = to;
    const [kind = ""] = against.split(":");
    printFigures(name, of(name), { name: kind, figures: of(against), target });
  };
  const atMost = connections === 32 ? ", p95 ≤ × 3" : "";
  console.log(`\n${connections} connections, the middle of ${ROUNDS} rounds`);
  print("limit: submit");
  print("Holdfast: submit", ["limit: submit", `≥ 0.30${atMost}`]);
  print("limit: read both");
  print("Holdfast: read both", ["limit: read both", "≥ 0.20"]);
  print("floor: empty dynamic page");
  print("Holdfast: couple page", ["floor: empty dynamic page", "≥ 0.4 at 32"]);
  print("Holdfast: partner's home", [
    "floor: empty dynamic page",
    "≥ 0.5 at 32",
  ]);
  print("floor: tRPC mutation of 2 kB");
}

async function firstLoads(holdfast: Site, floor: Site): Promise<void> {
  const parts = await answeredCouples(holdfast);
  const [visitor] = parts;
  const toWrite = parts.find((_, at) => !isAnswered(at));
  if (!visitor || !toWrite) return;
  const { coupleId, assignmentId, cookie, therapistCookie } = visitor;
  const { slug } = await copyWorksheet(visitor.therapist, {
    slug: "are-you-there",
  });
  const empty = await scriptBytes(floor, "/");
  console.log(
    "\nJavaScript on first load, gzipped, over an empty page of Next",
  );
  const pages = [
    ["/today", "/today", cookie, "≤ 45 kB"],
    [
      "a worksheet to write",
      `/homework/${toWrite.assignmentId}`,
      toWrite.cookie,
      "≤ 45 kB",
    ],
    ["a finished one", `/homework/${assignmentId}`, cookie, "≤ 45 kB"],
    ["/couples", "/couples", therapistCookie, "≤ 110 kB"],
    ["a couple", `/couples/${coupleId}`, therapistCookie, "≤ 110 kB"],
    [
      "both sides",
      `/couples/${coupleId}/homework/${assignmentId}`,
      therapistCookie,
      "≤ 110 kB",
    ],
    ["the builder", `/library/${slug}/edit`, therapistCookie, "≤ 110 kB"],
  ] as const;
  const browser = await openBrowser();
  try {
    const emptyInAll = await bytesInAll(browser, floor, "/");
    printAmount("empty page", `${(empty / 1000).toFixed(0)} kB`);
    for (const [name, path, as, target] of pages) {
      const over = (await scriptBytes(holdfast, path, as)) - empty;
      const inAll =
        (await bytesInAll(browser, holdfast, path, as)) - emptyInAll;
      const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
      printAmount(
        name,
        `${kB(over)}, with what it fetches by itself ${kB(inAll)}`,
        target,
      );
    }
  } finally {
    await browser.close();
  }
}

const ratio = (of: number, to: number) => `× ${(of / to).toFixed(2)}`;

async function main(): Promise<void> {
  await chart();
  await reminders();
  console.log("Building the floor …");
  build("tests/bench/floor");
  const { DATABASE_URL: _migrations, ...env } = process.env;
  const own = { ...env, DATABASE_CONNECTIONS: "32", LOG_LEVEL: "error" };
  const starts: [floor: number, holdfast: number][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await serve("tests/bench/floor", env, 1);
    await bare.stop();
    const full = await serve(".", own, 1, "/sign-in");
    await full.stop();
    starts.push([bare.startedIn, full.startedIn]);
  }
  const [bare = 0, full = 0] =
    starts.toSorted(([a, b], [c, d]) => b / a - d / c)[1] ?? [];
  console.log(`\nCold start to the first byte, the middle of ${ROUNDS}`);
  printAmount("bare Next", `${bare.toFixed(0)} ms`);
  printAmount(
    "Holdfast: /sign-in",
    `${full.toFixed(0)} ms   ${ratio(full, bare)}`,
    "≤ × 1.5",
  );

  await library();
  await programmes();
  await intake();
  const floor = await serve("tests/bench/floor", env, 64);
  const holdfast = await serve(".", own, 64);
  try {
    await firstLoads(holdfast, floor);
    for (const connections of [8, 32])
      await atConnections(connections, holdfast, floor);
    const [light, heavy] = [floor.memory(), holdfast.memory()];
    console.log("\nMemory after the load");
    printAmount("bare Next", `${light.toFixed(0)} MB`);
    printAmount(
      "Holdfast",
      `${heavy.toFixed(0)} MB   ${ratio(heavy, light)}`,
      "≤ × 1.3",
    );
  } finally {
    await Promise.all([floor.stop(), holdfast.stop(), closeDatabase()]);
  }
}

/** What a phone loads, alone: for whoever trims it. */
async function scripts(): Promise<void> {
  build("tests/bench/floor");
  const { DATABASE_URL: _migrations, ...env } = process.env;
  const floor = await serve("tests/bench/floor", env, 4);
  const holdfast = await serve(".", { ...env, LOG_LEVEL: "error" }, 4);
  try {
    await firstLoads(holdfast, floor);
  } finally {
    await Promise.all([floor.stop(), holdfast.stop(), closeDatabase()]);
  }
}

const [, , only] = process.argv;
const parts: Record<string, () => Promise<void>> = {
  growth,
  chart,
  intake,
  library,
  programmes,
  scripts,
  reminders,
};
const wanted = parts[only ?? ""] ?? main;

wanted().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
