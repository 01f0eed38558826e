import { expect, test } from "vitest";

import { inPractice } from "@/server/db";
import { listOwnLines } from "@/server/measures/list-own-lines";
import { showLine } from "@/server/measures/show-line";
import { aCare } from "@/tests/support/homework";
import { answered } from "@/tests/support/measure-answers";

async function answeredTwice() {
  const care = await aCare();
  await answered(care, "phq-9", 2, { 9: 0 });
  await answered(care, "phq-9", 1, { 9: 0 });
  const shows = (shown: boolean) =>
    showLine(care.therapist, {
      coupleId: care.couple.id,
      seat: "a",
      slug: "phq-9",
      shown,
    });
  return { ...care, shows };
}

test("nobody sees a line of their own unless the therapist lets them", async () => {
  const { ana, ben, shows } = await answeredTwice();
  expect(await listOwnLines(ana)).toEqual([]);

  await shows(true);
  expect(await listOwnLines(ana)).toMatchObject([
    { slug: "phq-9", totals: [{ total: 16 }, { total: 8 }] },
  ]);
  expect(await listOwnLines(ben)).toEqual([]);

  await shows(false);
  expect(await listOwnLines(ana)).toEqual([]);
});

test("what is shown is numbers: no band, no cut-off, no change", async () => {
  const { ana, shows } = await answeredTwice();
  await shows(true);
  expect(JSON.stringify(await listOwnLines(ana))).not.toMatch(
    /band|severe|cut|recovered|alert/i,
  );
});

test("the database itself keeps a result from its author until then", async () => {
  const { ana, shows } = await answeredTwice();
  const rows = () =>
    inPractice(ana, (tx) => tx.execute("select total from measure_results"));
  expect(await rows()).toHaveLength(0);
  await shows(true);
  expect(await rows()).toHaveLength(2);
});
