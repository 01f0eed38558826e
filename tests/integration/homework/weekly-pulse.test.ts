import { expect, test } from "vitest";

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { listAlerts } from "@/server/safety/list-alerts";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { aCare, anAssignedReveal } from "@/tests/support/homework";

type Care = Awaited<ReturnType<typeof aCare>>;

const pulse = (close: number, conflict: number) => ({
  close,
  safe_emotion: close,
  conflict,
  unsafe: "no",
});
const well = pulse(9, 1);
const low = pulse(5, 5);

async function aPulseOf({ therapist, couple }: Care, who: "a" | "b") {
  const { assignmentIds } = await assignWorksheet(therapist, {
    coupleId: couple.id,
    slug: "weekly-pulse",
    who,
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  return assignmentIds[0] ?? "";
}

const codes = async ({ therapist, couple }: Care) =>
  (await listAlerts(therapist, { coupleId: couple.id })).map(
    ({ code, seat }) => `${code} ${seat}`,
  );

test("a pulse three below one's own of the weeks before is told to the therapist", async () => {
  const care = await aCare();
  await submit(care.ana, await aPulseOf(care, "a"), well);
  expect(await codes(care)).toEqual([]);

  await submit(care.ana, await aPulseOf(care, "a"), low);
  expect(await codes(care)).toEqual(["DETERIORATION a"]);
});

test("nobody is compared with the other", async () => {
  const care = await aCare();
  await submit(care.ben, await aPulseOf(care, "b"), well);
  await submit(care.ana, await aPulseOf(care, "a"), low);

  expect(await codes(care)).toEqual([]);
});

test("a lower pulse than in another worksheet, or than long ago, is no drop", async () => {
  const care = await aCare();
  const first = await aPulseOf(care, "a");
  await submit(care.ana, first, well);
  await admin`update responses set submitted_at = submitted_at - interval '5 weeks' where assignment_id = ${first}`;

  await submit(care.ana, await aPulseOf(care, "a"), low);

  expect(await codes(care)).toEqual([]);
});

test("beside sealed words stand the numbers that are compared, and none where nothing is", async () => {
  const care = await anAssignedReveal();
  const weekly = await aPulseOf(care, "a");
  await submit(care.ana, weekly, well);
  await submit(care.ana, care.assignmentId, areYouThere());
  const scoresOf = async (assignmentId: string) => {
    const [row] = await admin<{ scores: object }[]>`
      select scores from responses where assignment_id = ${assignmentId}`;
    return row?.scores;
  };

  expect(await scoresOf(weekly)).toEqual({ pulse: 9 });
  expect(await scoresOf(care.assignmentId)).toEqual({});
});
