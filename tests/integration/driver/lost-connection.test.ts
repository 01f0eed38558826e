import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openDatabase } from "@/server/driver";

/** One connection each, so that whoever comes second gets the one that died. */
const open = (name: string) =>
  openDatabase(process.env.ADMIN_DATABASE_URL ?? "", { connections: 1, name });

const few = open("few");
const admin = open("admin");

const run = (text: string) =>
  admin.transaction(
    () => [],
    (tx) => tx.execute<Record<string, string>>(sql.raw(text)),
  );

function held() {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { until, letGo: () => letGo() };
}

/** A transaction that writes who it says it is, thinks, and writes again. */
function write(actor: string, thought: { until: Promise<void> }) {
  const began = held();
  const done = few.transaction(
    (c) => [c.unsafe(`select set_config('app.actor', '${actor}', true)`)],
    async (tx) => {
      const note = () =>
        tx.execute(
          sql`insert into public.written select current_setting('app.actor'), ${actor}`,
        );
      await note();
      began.letGo();
      await thought.until;
      await note();
      return "done";
    },
  );
  const result = done.catch((error: Error) =>
    error.cause instanceof Error ? error.cause.message : error.message,
  );
  return { began: began.until, result };
}

beforeAll(() => run("create table public.written (bound_to text, wrote text)"));

afterAll(() => Promise.all([few.close(), admin.close()]));

test("work whose connection died never reaches the transaction of whoever got it next", async () => {
  const [first, second] = [held(), held()];
  const x = write("x", first);
  await x.began;

  await run(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'few'",
  );
  const y = write("y", second);
  await y.began;
  first.letGo();
  expect(await x.result).toMatch("CONNECTION_CLOSED");
  second.letGo();
  expect(await y.result).toBe("done");

  expect([...(await run("select * from public.written"))]).toEqual([
    { bound_to: "y", wrote: "y" },
    { bound_to: "y", wrote: "y" },
  ]);
});
