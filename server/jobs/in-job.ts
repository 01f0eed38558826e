import "server-only";

import type { PracticeId } from "@/drizzle/schema/columns";

import { keyHashOf, newToken, sessionKeyOf } from "../auth/tokens";
import { type Database, openDatabase, type Tx } from "../driver";
import { env } from "../env";

export type Purpose =
  | "send_mail"
  | "open_reveals"
  | "send_measures"
  | "show_acts"
  | "remind_returns"
  | "send_reminders"
  | "escalate_alerts"
  | "ask_again"
  | "draw_dates"
  | "give_worksheets"
  | "rotate_keys";

let opened: Database | undefined;

function database(): Database {
  if (!env.WORKER_DATABASE_URL) {
    throw new Error("WORKER_DATABASE_URL is not set: jobs have no database.");
  }
  opened ??= openDatabase(env.WORKER_DATABASE_URL, {
    connections: 4,
    name: "holdfast-worker",
  });
  return opened;
}

/**
 * One transaction in one practice, for one purpose. The session it acts under begins and
 * ends inside it, so that no other transaction can ever use its key.
 */
export function inJob<T>(
  practiceId: PracticeId,
  purpose: Purpose,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const key = sessionKeyOf(newToken());
  return database().transaction(
    (sql) => [
      sql.unsafe("select sec.open_job($1, $2, $3)", [
        practiceId,
        purpose,
        keyHashOf(key),
      ]),
      sql.unsafe("select set_config('app.session', $1, true)", [key]),
    ],
    async (tx) => {
      const result = await work(tx);
      await tx.execute("select sec.close_job()");
      return result;
    },
  );
}

/** Without a practice: no row is visible, only the worker's functions answer. */
export const asWorker = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  database().transaction(() => [], work);

export async function closeWorkerDatabase(): Promise<void> {
  await opened?.close();
  opened = undefined;
}
