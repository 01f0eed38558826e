import { sql } from "drizzle-orm";

import type { Tx } from "../db";
import { TooManyTries } from "../errors";
import { text, vouched } from "./vouch";

/** Takes one try from each, or none: then the seconds to wait. */
export async function takeTries(tx: Tx, buckets: string[]): Promise<number> {
  if (buckets.length === 0) return 0;
  const [row] = await tx.execute<{ wait: number }>(
    sql`select ${vouched("take_tries", text(buckets.join(",")))} as wait`,
  );
  if (!row) throw new Error("Tries were not counted.");
  return row.wait;
}

export const giveBackTries = (tx: Tx, buckets: string[]) =>
  tx.execute(
    sql`select ${vouched("give_back_tries", text(buckets.join(",")))}`,
  );

/** For a person who is known already and may be told how long. */
export function tooManyTries(seconds: number): TooManyTries {
  const minutes = Math.ceil(seconds / 60);
  return new TooManyTries(
    minutes <= 1
      ? "Several tries did not work. Wait a minute and try again."
      : `Several tries did not work. Wait ${minutes} minutes and try again.`,
  );
}
