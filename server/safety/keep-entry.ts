import { randomUUID } from "node:crypto";

import type { PracticeId } from "@/drizzle/schema/columns";
import { safetyEntries } from "@/drizzle/schema/safety-tasks";

import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import type { Keyring } from "../keys/keyring";
import { safetyEntryPlace } from "../keys/safety-places";
import type { Step } from "./task-rules";

type Of = { practiceId: PracticeId; coupleId: string; partnerId: string };
type Entry =
  | { kind: "done" | "not_reached"; step: Step; body: object }
  | { kind: "plan"; version: number; body: object };

/** Adds one entry to a person's safety record, sealed and signed by whoever writes it. False where this version of a plan is there. */
export async function keepEntry(
  tx: Tx,
  { keys, member, of }: { keys: Keyring; member: Member; of: Of },
  { body, ...entry }: Entry,
) {
  const id = randomUUID();
  const { count } = await tx
    .insert(safetyEntries)
    .values({
      ...of,
      ...entry,
      id,
      writtenBy: member.memberId,
      body: keys.seal(
        { kind: "clinicians" },
        JSON.stringify(body),
        safetyEntryPlace({ ...of, id }),
      ),
    })
    .onConflictDoNothing();
  return count > 0;
}
