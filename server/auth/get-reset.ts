import { sql } from "drizzle-orm";

import { anonymously } from "../db";
import { storedHash } from "./tokens";

type Owner = { id: string; email: string };

/** Whose password a mailed link may set; null when the link is over. */
export async function getReset(token: string): Promise<Owner | null> {
  const [owner] = await anonymously((tx) =>
    tx.execute<Owner>(
      sql`select account_id as id, email from sec.reset_by_token(${storedHash(token)}::bytea)`,
    ),
  );
  return owner ?? null;
}
