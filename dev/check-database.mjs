import { setTimeout as pause } from "node:timers/promises";

import postgres from "postgres";

import { Trouble } from "./trouble.mjs";

const PATIENCE = 6_000;

/** Says in one sentence why this DATABASE_URL cannot be used; the password never stands in it. */
export async function checkDatabase(url) {
  if (!/^postgres(ql)?:/.test(url) || !URL.canParse(url)) {
    throw new Trouble(
      "DATABASE_URL is not the address of a PostgreSQL. Write it like postgres://user:password@host:5432/database, or leave it out to use the PostgreSQL that Holdfast brings.",
    );
  }
  const sql = postgres(url, {
    max: 1,
    connect_timeout: PATIENCE / 1000,
    onnotice: () => {},
  });
  const cancelled = new AbortController();
  try {
    const version = await Promise.race([
      versionOf(sql),
      pause(PATIENCE, undefined, { signal: cancelled.signal }).then(() => {
        throw Object.assign(new Error(), { code: "CONNECT_TIMEOUT" });
      }),
    ]);
    if (version >= 180_000) return;
    throw new Trouble(
      `The database of DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; Holdfast needs PostgreSQL 18 or newer.`,
    );
  } catch (error) {
    throw error instanceof Trouble ? error : sentenceFor(error, new URL(url));
  } finally {
    cancelled.abort();
    await sql.end({ timeout: 1 });
  }
}

async function versionOf(sql) {
  const [row] =
    await sql`select current_setting('server_version_num')::int as version`;
  return row.version;
}

function sentenceFor(error, { hostname, port, username, pathname }) {
  const place = `${hostname}:${port || 5432}`;
  const name = decodeURIComponent(pathname.slice(1)) || username;
  const reasons = {
    ECONNREFUSED: `nothing listens at ${place}`,
    CONNECT_TIMEOUT: `${place} does not answer`,
    ENOTFOUND: `there is no machine called ${hostname}`,
    EAI_AGAIN: `the name ${hostname} cannot be looked up`,
    "28P01": `${place} does not accept that user and password`,
    28000: `${place} does not let the user ${username} in`,
    "3D000": `${place} has no database called ${name}`,
  };
  const reason = reasons[error.code] ?? error.message;
  return new Trouble(
    `DATABASE_URL cannot be used: ${reason}. Nothing was started or changed.`,
  );
}
