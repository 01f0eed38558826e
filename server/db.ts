import "server-only";

import type { ReservedSql } from "postgres";

import type { PracticeId } from "@/drizzle/schema/columns";

import type { Actor, Caller, Role } from "./auth/actor";
import { requireSamePlace } from "./auth/place-mark";
import { type Database, openDatabase, type Tx } from "./driver";
import { env } from "./env";
import { SignedOut } from "./errors";
import { sideBySide, type Work } from "./side-by-side";

export { statement, type Tx } from "./driver";

declare global {
  // Development reloads modules; connections outlive them.
  var holdfastDatabase: Database | undefined;
}

function database(): Database {
  globalThis.holdfastDatabase ??= openDatabase(env.APP_DATABASE_URL, {
    connections: env.DATABASE_CONNECTIONS,
    name: "holdfast-app",
  });
  return globalThis.holdfastDatabase;
}

type WhoRow = {
  session_id: string;
  kind: "member" | "partner" | "job";
  account_id: string;
  practice_id: PracticeId;
  member_id: string;
  partner_id: string;
  couple_id: string;
  seat: "a" | "b";
  purpose: string;
  name: string;
  roles: Role[];
  assured: boolean;
  wants_touch: boolean;
};

function actorOf(row: WhoRow): Actor {
  const session = {
    sessionId: row.session_id,
    practiceId: row.practice_id,
    assured: row.assured,
  };
  if (row.kind === "job")
    return { ...session, kind: "job", purpose: row.purpose };
  if (row.kind === "member") {
    return {
      ...session,
      kind: "member",
      accountId: row.account_id,
      memberId: row.member_id,
      name: row.name,
      roles: row.roles,
    };
  }
  return {
    ...session,
    kind: "partner",
    accountId: row.account_id,
    partnerId: row.partner_id,
    coupleId: row.couple_id,
    seat: row.seat,
    name: row.name,
  };
}

/** Bound statements that must have run before anything is read: locks. */
export type Lock = readonly [text: string, ...values: string[]];

const openSession =
  (caller: Caller, locks: readonly Lock[]) => (sql: ReservedSql) => [
    sql.unsafe("select set_config('app.session', $1, true)", [
      caller.sessionKey,
    ]),
    sql.unsafe<WhoRow[]>("select * from sec.whoami()"),
    ...locks.map(([text, ...values]) => sql.unsafe(text, values)),
  ];

function inOwnTransaction<T>(
  caller: Caller,
  work: Work<T>,
  locks: readonly Lock[],
): Promise<T> {
  return database().transaction(
    openSession(caller, locks),
    async (tx, opened) => {
      const [row] = opened[1] as WhoRow[];
      if (!row) throw new SignedOut();
      const actor = actorOf(row);
      requireSamePlace(caller, actor);
      const [result] = await Promise.all([
        work(tx, actor),
        row.wants_touch && !caller.isUnattended
          ? tx.execute("select sec.touch()")
          : null,
      ]);
      return result;
    },
  );
}

const joined = new WeakMap<Caller, ReturnType<typeof sideBySide>>();

/** The same caller, whose reads are joined: for a page, which asks several verbs at once. */
export function readingTogether(of: Caller): Caller {
  const caller: Caller = { ...of };
  joined.set(
    caller,
    sideBySide((work) => inOwnTransaction(caller, work, [])),
  );
  return caller;
}

/**
 * The only way to reach tenant data: a transaction in which PostgreSQL itself says who
 * the caller is and confines it to what that person may see. `locks` are taken while it
 * opens, at no extra round trip, so that everything `work` reads is read after them.
 */
export function inPractice<T>(
  caller: Caller,
  work: Work<T>,
  locks: readonly Lock[] = [],
): Promise<T> {
  const join = locks.length === 0 ? joined.get(caller) : undefined;
  return join ? join(work) : inOwnTransaction(caller, work, locks);
}

/** For sign-in and what comes before it: no session, so nothing of any practice is visible. */
export function anonymously<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().transaction(() => [], work);
}

/** True when the database answers within the connection's limits. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await anonymously((tx) => tx.execute("select 1"));
    return true;
  } catch {
    return false;
  }
}

export async function closeDatabase(): Promise<void> {
  await globalThis.holdfastDatabase?.close();
  globalThis.holdfastDatabase = undefined;
}
