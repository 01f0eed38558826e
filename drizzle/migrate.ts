import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { mintSecretOf } from "../server/auth/proof";
import { env } from "../server/env";
import { settleJobTables } from "../server/jobs/settle-job-tables";
import { settleMasterKey } from "../server/keys/settle-master-key";
import { keepDatabasePasswords } from "./database-passwords";

const LOCK = 7_240_113;

class CannotMigrate extends Error {}

/** Needs a superuser, or CREATEROLE and BYPASSRLS: it makes the roles that own nothing. */
async function checkRights(sql: postgres.Sql): Promise<void> {
  const [me] = await sql<{ able: boolean; name: string }[]>`
    select rolname as name, rolsuper or (rolcreaterole and rolbypassrls) as able
    from pg_roles where rolname = current_user`;
  if (!me?.able) {
    throw new CannotMigrate(
      `The database user ${me?.name ?? ""} may not make roles. DATABASE_URL needs a superuser, or a user with CREATEROLE and BYPASSRLS.`,
    );
  }
}

async function main(): Promise<void> {
  const url = env.DATABASE_URL;
  if (!url) {
    throw new CannotMigrate("Set DATABASE_URL to the database to migrate.");
  }
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
    idle_timeout: 0,
  });
  try {
    await checkRights(sql);
    await sql`select pg_advisory_lock(${LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: "drizzle/migrations" });
    await settleJobTables(sql);
    await keepDatabasePasswords(sql);
    const masterKey = await settleMasterKey(sql);
    await sql`
      insert into sec.secret (name, value) values ('mint', ${mintSecretOf(masterKey)})
      on conflict (name) do update set value = excluded.value`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

main().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The database could not be made ready: ${reason}`);
  if (
    !(error instanceof CannotMigrate) &&
    error instanceof Error &&
    error.cause
  )
    console.error(error.cause);
  process.exitCode = 1;
});
