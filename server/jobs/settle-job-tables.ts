import { PgBoss } from "pg-boss";
import type postgres from "postgres";

/**
 * Makes the job library's tables, or brings them to its newest form, as `holdfast_owner`:
 * the worker uses them and owns nothing.
 */
export async function settleJobTables(sql: postgres.Sql): Promise<void> {
  await sql`set role holdfast_owner`;
  const library = new PgBoss({
    schema: "pgboss",
    createSchema: false,
    supervise: false,
    schedule: false,
    db: {
      executeSql: async (text, values) => ({
        // The library's own values, which its types leave unknown.
        rows: [...(await sql.unsafe(text, values as never[]))],
      }),
    },
  });
  try {
    await library.start();
    await library.stop({ graceful: false });
    await sql`revoke all on all functions in schema pgboss from public`;
    await sql`grant execute on all functions in schema pgboss to holdfast_worker`;
    await sql`grant select, insert, update, delete on all tables in schema pgboss to holdfast_worker`;
  } finally {
    await sql`reset role`;
  }
}
