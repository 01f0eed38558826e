import postgres from "postgres";

import { closeDatabase } from "@/server/db";

import { growTo } from "./crowd";
import { type Figures, measure, middle } from "./measure";
import { printAmount } from "./print";
import { build, type Site, serve } from "./site";
import {
  answeredCouples,
  COUPLES,
  couplePage,
  partnersHome,
  readBoth,
  type Signed,
  signed,
  submitted,
} from "./work";
import { aWorld } from "./world";

const [FEW, MANY] = [10_000, 1_000_000];
const ROUNDS = 5;
const CONNECTIONS = 8;
const VISITS = 240;

/** The same work for the same couples; only what others have in the database differs. */
async function atSize(holdfast: Site, floor: Site) {
  const visitors = await answeredCouples(holdfast);
  const visits = Array.from({ length: VISITS }).flatMap(
    (_, at) => visitors[at % visitors.length] ?? [],
  );
  const rounds: Record<string, Figures[]> = {};
  for (let round = 0; round <= ROUNDS; round++) {
    const parts = await signed(
      await aWorld(1, COUPLES, Math.ceil(VISITS / COUPLES / 2)),
    );
    const run = (items: Signed[], work: (part: Signed) => Promise<boolean>) =>
      measure(items, CONNECTIONS, work);
    const empty = async () => (await floor.get("/")).status === 200;
    const oneEach = parts.filter((_, at) => at % 2 === 0);
    const found = {
      submit: await run(parts, submitted(holdfast)),
      "read both": await run(oneEach, readBoth(holdfast)),
      "couple page": await run(visits, couplePage(holdfast)),
      "partner's home": await run(visits, partnersHome(holdfast)),
      "bare Next, which has no database": await run(visits, empty),
    };
    // The first round warms plans, caches and the compiler.
    if (round === 0) continue;
    for (const [name, figures] of Object.entries(found))
      rounds[name] = [...(rounds[name] ?? []), figures];
  }
  return rounds;
}

/** `npm run bench -- growth`: does anything take longer because others have much in the database? */
export async function growth(): Promise<void> {
  const url = process.env.DATABASE_URL ?? "";
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  console.log("Building the floor …");
  build("tests/bench/floor");
  const { DATABASE_URL: _migrations, ...env } = process.env;
  const floor = await serve("tests/bench/floor", env, CONNECTIONS);
  const holdfast = await serve(
    ".",
    { ...env, DATABASE_CONNECTIONS: "32", LOG_LEVEL: "error" },
    CONNECTIONS,
  );
  try {
    console.log(`Seeding ${FEW.toLocaleString("en-US")} responses …`);
    await growTo(sql, FEW);
    const few = await atSize(holdfast, floor);
    console.log(`Seeding ${MANY.toLocaleString("en-US")} (some minutes) …`);
    await growTo(sql, MANY);
    const many = await atSize(holdfast, floor);
    console.log(
      `\np95 with ${FEW.toLocaleString("en-US")} responses in the database, and with ${MANY.toLocaleString("en-US")}: ${CONNECTIONS} connections, the middle of ${ROUNDS}`,
    );
    for (const name of Object.keys(few)) {
      const [before, after] = [few, many].map((of) => middle(of[name] ?? []));
      if (!before || !after) continue;
      const failed = before.failed + after.failed;
      printAmount(
        name,
        `${before.p95.toFixed(0)} ms   ${after.p95.toFixed(0)} ms   × ${(after.p95 / before.p95).toFixed(2)}${failed > 0 ? `   ${failed} FAILED` : ""}`,
        name.startsWith("bare") ? undefined : "≤ × 1.25",
      );
    }
  } finally {
    await Promise.all([
      floor.stop(),
      holdfast.stop(),
      closeDatabase(),
      sql.end(),
    ]);
  }
}
