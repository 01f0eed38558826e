import { AsyncLocalStorage } from "node:async_hooks";

import type { PostgresJsSession } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";

import { type Database, openDatabase } from "@/server/driver";
import { env } from "@/server/env";

const ears = new AsyncLocalStorage<string[]>();

/**
 * What a process asks by its clock or its memory, not by what anybody did: the idle end is put off once a minute,
 * and an edition, which is the same words for everybody, is read once.
 */
const OF_THE_PROCESS = [
  "sec.touch()",
  'select "digest", "kind", "definition" from "worksheet_versions"',
];

const isOfTheProcess = (text: string) =>
  OF_THE_PROCESS.some((part) => text.includes(part));

type Asks = { unsafe: Sql["unsafe"] };

const heard = <S extends Asks>(client: S, texts: string[]): S => {
  const unsafe: Sql["unsafe"] = (text, ...more) => {
    if (!isOfTheProcess(text)) texts.push(text);
    return client.unsafe(text, ...more);
  };
  return Object.create(client, { unsafe: { value: unsafe } });
};

function listening(database: Database): Database {
  return {
    close: () => database.close(),
    transaction(opening, work) {
      const texts = ears.getStore();
      if (!texts) return database.transaction(opening, work);
      return database.transaction(
        (sql) => opening(heard(sql, texts)),
        (tx, opened) => {
          const session = tx._.session as PostgresJsSession<
            Sql,
            Record<string, never>,
            Record<string, never>
          >;
          session.client = heard(session.client, texts);
          return work(tx, opened);
        },
      );
    },
  };
}

// Before the app opens its own: all that a test file asks goes by here.
globalThis.holdfastDatabase ??= listening(
  openDatabase(env.APP_DATABASE_URL, {
    // Each prepares its statements anew.
    connections: 4,
    name: "holdfast-app",
  }),
);

/** What was asked of the database for this work alone, however much else goes on beside it. */
export async function statementsOf<T>(work: () => Promise<T>) {
  const texts: string[] = [];
  const result = await ears.run(texts, work);
  return { result, texts };
}
