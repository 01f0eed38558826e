import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "./e2e-care";

export type Mail = {
  to: string[];
  subject: string;
  html: string;
  text: string;
};

/** What the provider's stand-in was handed for this address, oldest first. */
function mailsTo(address: string): Mail[] {
  const folder = join(process.env.HOLDFAST_TEST_DATA ?? "", "mailbox");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name): Mail => JSON.parse(readFileSync(join(folder, name), "utf8")))
    .filter(({ to }) => to.includes(address));
}

/** Waits for the worker to have sent so many. */
export async function mailsCome(address: string, count: number) {
  await expect
    .poll(() => mailsTo(address).length, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(count);
  return mailsTo(address);
}
