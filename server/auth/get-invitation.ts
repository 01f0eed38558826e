import { sql } from "drizzle-orm";

import { anonymously } from "../db";
import { storedHash } from "./tokens";

export type Invitation = {
  kind: "member" | "partner" | "recovery";
  /** Empty when the invitation was handed over and names no address. */
  email: string;
  practiceName: string;
};

/** What a link opens; null for one that was used, taken back, is too old or never was. */
export async function getInvitation(token: string): Promise<Invitation | null> {
  const [found] = await anonymously((tx) =>
    tx.execute<Invitation>(
      sql`select kind, email, practice_name as "practiceName" from sec.invitation_by_token(${storedHash(token)}::bytea)`,
    ),
  );
  return found ?? null;
}
