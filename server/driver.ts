import { PgDialect } from "drizzle-orm/pg-core";
import {
  drizzle,
  PostgresJsDatabase,
  PostgresJsSession,
} from "drizzle-orm/postgres-js";
import postgres from "postgres";

const dialect = new PgDialect({ casing: "snake_case" });

export type Tx = PostgresJsDatabase;

type Unsafe = postgres.Sql["unsafe"];

/**
 * Text without parameters goes by the extended protocol too, so that no second statement
 * can be appended; statements are prepared, so that a repeated one costs one round trip.
 */
function extended<S extends { unsafe: Unsafe }>(client: S): S {
  const unsafe: Unsafe = client.unsafe.bind(client);
  const safer: Unsafe = (text, parameters, options) =>
    unsafe(text, parameters ?? [], {
      ...options,
      prepare: true,
      // The driver reads `simple`, which its types do not name.
      ...({ simple: false } as object),
    });
  return Object.assign(client, { unsafe: safer });
}

/** Writes statements before there is a connection. */
const unconnected = drizzle.mock({ casing: "snake_case" });

type Written<R> = {
  prepare(name: string): {
    execute(values: Record<string, unknown>): Promise<R>;
  };
};

/**
 * A statement whose text is written once a process, with placeholders; each use brings its
 * values. To write it anew takes longer than all else that this process does for it.
 */
export function statement<R>(write: (db: Tx) => Written<R>) {
  const written = write(unconnected).prepare("written");
  return (tx: Tx, values: Record<string, unknown>): Promise<R> => {
    const { client } = tx._.session as PostgresJsSession<
      postgres.Sql,
      Record<string, never>,
      Record<string, never>
    >;
    const used: typeof written = Object.create(written, {
      client: { value: client },
    });
    return used.execute(values);
  };
}

export type Database = {
  transaction<T>(
    opening: (sql: postgres.ReservedSql) => Promise<unknown>[],
    work: (tx: Tx, opened: unknown[]) => Promise<T>,
  ): Promise<T>;
  close(): Promise<void>;
};

export function openDatabase(
  url: string,
  options: { connections: number; name: string },
): Database {
  const sql = postgres(url, {
    max: options.connections,
    connect_timeout: 5,
    idle_timeout: 0,
    onnotice: () => {},
    // A restarted server must be met at once: the default backs off for up to 20 seconds.
    backoff: () => 0.1,
    connection: { application_name: options.name },
  });
  // Teaches the driver drizzle's reading of dates, which all its connections share.
  drizzle(sql);

  return {
    /**
     * One transaction. BEGIN and `opening` travel together; a connection that died is
     * never handed back to the pool, and what `work` left running when it failed never
     * reaches the transaction of whoever holds the connection next.
     */
    async transaction(opening, work) {
      const connection = extended(await sql.reserve());
      let isOver = false;
      const unsafe: Unsafe = (...query) => {
        if (isOver) throw new Error("The transaction is over.");
        return connection.unsafe(...query);
      };
      const begun = connection.unsafe("begin");
      try {
        const opened = await all([begun, ...opening(connection)]);
        const session = new PostgresJsSession(
          // The part of Sql that the session uses.
          { unsafe } as postgres.Sql,
          dialect,
          undefined,
          {},
        );
        const tx = new PostgresJsDatabase(dialect, session, undefined);
        const result = await work(tx, opened.slice(1));
        isOver = true;
        await connection.unsafe("commit");
        connection.release();
        return result;
      } catch (error) {
        isOver = true;
        await connection.unsafe("rollback").then(
          () => connection.release(),
          () => {},
        );
        throw error;
      }
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

export type Listening = { close(): Promise<void> };

/**
 * Hears what is said on a channel, on a connection of its own that is opened again whenever
 * it is lost. Resolves when it listens; `onConnected` tells of each time after that.
 */
export async function listenTo(
  url: string,
  channel: string,
  {
    onWord,
    onConnected,
  }: { onWord(payload: string): void; onConnected(): void },
): Promise<Listening> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "holdfast-live" },
  });
  await sql.listen(channel, onWord, onConnected);
  return { close: () => sql.end({ timeout: 5 }) };
}

/** Waits for every one before it fails, so that no answer arrives in a later transaction. */
async function all(queries: Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(queries);
  return settled.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}
