import { sql } from "drizzle-orm";

import { inPractice } from "../db";
import type { Caller } from "./actor";

/** Ends this session at once, wherever its cookie still lies. */
export async function signOut(caller: Caller): Promise<void> {
  await inPractice(caller, (tx) =>
    tx.execute(sql`select sec.revoke_session()`),
  );
}
