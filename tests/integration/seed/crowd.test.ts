import type postgres from "postgres";
import { expect, test } from "vitest";

import { addPractices, bodies, holdsRealPractices } from "@/tests/bench/crowd";
import { admin } from "@/tests/support/admin";
import { aPractice } from "@/tests/support/factories";

/** What a crowd leaves behind would stand in the way of every other test. */
async function undone(work: (tx: postgres.TransactionSql) => Promise<void>) {
  const back = new Error("taken back");
  const doing = admin.begin(async (tx) => {
    await work(tx);
    throw back;
  });
  await expect(doing).rejects.toBe(back);
}

test("a database is filled with whole practices, as every table of today asks", () =>
  undone(async (tx) => {
    await addPractices(tx, 1, bodies());
    const [crowd] = await tx`
      select count(distinct p.practice_id)::int as practices, count(distinct a.id)::int as assignments,
        count(distinct r.assignment_id)::int as reveals, count(*)::int as responses
      from practices p join assignments a using (practice_id)
      join reveals r on r.practice_id = a.practice_id and r.assignment_id = a.id
      join responses s on s.practice_id = a.practice_id and s.assignment_id = a.id
      where p.name = 'Crowd'`;
    expect(crowd).toEqual({
      practices: 1,
      assignments: 500,
      reveals: 500,
      responses: 1000,
    });
  }));

test("a database that holds a real practice is known as such", async () => {
  await aPractice();
  expect(await holdsRealPractices(admin)).toBe(true);
  await undone(async (tx) => {
    await tx`update practices set demo = true`;
    expect(await holdsRealPractices(tx)).toBe(false);
  });
});
