import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { env } from "../env";

const NEWEST = 50;

const message = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
});

export type MailboxMessage = z.infer<typeof message>;

function read(file: string): MailboxMessage[] {
  try {
    return [message.parse(JSON.parse(readFileSync(file, "utf8")))];
  } catch {
    return [];
  }
}

/** What the demo's mail provider kept on this machine, newest first; null where there is no such thing. */
export function listMailbox(): MailboxMessage[] | null {
  if (env.HOLDFAST_DEMO !== "1") return null;
  const folder = join(env.HOLDFAST_DATA, "mailbox");
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .toSorted()
      .reverse()
      .slice(0, NEWEST)
      .flatMap((name) => read(join(folder, name)));
  } catch {
    return [];
  }
}
