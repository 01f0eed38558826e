import { parseArgs } from "node:util";

import postgres from "postgres";

import { growTo, holdsRealPractices } from "./crowd";

const USAGE =
  "Usage: npm run seed -- --responses 10000 (at most 2000000), on a database without real practices.";

/** Fills the database that `npm start` uses, so that one can see it large. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { responses: { type: "string" } } });
  const responses = Number(values.responses);
  if (!Number.isInteger(responses) || responses < 1 || responses > 2_000_000) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  const sql = postgres(process.env.DATABASE_URL ?? "", {
    max: 1,
    onnotice: () => {},
  });
  try {
    if (await holdsRealPractices(sql)) {
      console.error(
        "This database holds real practices, so nothing was added. Name a database of its own: HOLDFAST_DATA=/a/new/folder npm run seed -- --responses 10000",
      );
      process.exitCode = 1;
      return;
    }
    const there = await growTo(sql, responses, (now) =>
      console.log(`  ${now.toLocaleString("en-US")} responses`),
    );
    console.log(
      `Seeded: ${there.toLocaleString("en-US")} responses in practices called “Crowd”. Nobody can sign in to them, and their words open for nobody.`,
    );
  } finally {
    await sql.end();
  }
}

await main();
