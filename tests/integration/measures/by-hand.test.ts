import { expect, test } from "vitest";

import { getScores } from "@/server/measures/get-scores";
import { takeBackEntry } from "@/server/measures/take-back-entry";
import { markChart, recordTotal } from "@/server/measures/write-entry";
import { admin } from "@/tests/support/admin";
import { aCare } from "@/tests/support/homework";

const total = (coupleId: string) => ({
  coupleId,
  seat: "b" as const,
  name: "DAS",
  onDay: "2026-03-02",
  score: 98.5,
  note: "From their family doctor.",
});

test("a total from elsewhere stands with its name, day and note, and by its name with others", async () => {
  const { therapist, couple } = await aCare();
  await recordTotal(therapist, total(couple.id));
  await recordTotal(therapist, {
    ...total(couple.id),
    seat: "a",
    name: "das",
    onDay: "2026-03-09",
    score: 101,
    note: null,
  });

  const { byHand } = await getScores(therapist, { coupleId: couple.id });
  expect(byHand).toMatchObject([
    {
      name: "DAS",
      totals: [
        { seat: "b", score: 98.5, words: "From their family doctor." },
        { seat: "a", score: 101, words: "" },
      ],
    },
  ]);
});

test("what was taken back is out of the charts and stays in the record", async () => {
  const { therapist, couple } = await aCare();
  const { entryId } = await markChart(therapist, {
    coupleId: couple.id,
    onDay: "2026-03-02",
    words: "Moved together.",
  });
  const marks = async () =>
    (await getScores(therapist, { coupleId: couple.id })).marks;
  expect(await marks()).toMatchObject([{ words: "Moved together." }]);

  await takeBackEntry(therapist, { entryId, takenBack: true });
  expect(await marks()).toEqual([]);
  const [row] = await admin<
    { count: number }[]
  >`select count(*)::int from score_entries where id = ${entryId}`;
  expect(row?.count).toBe(1);
});

test("nothing was measured on a day to come", async () => {
  const { therapist, couple } = await aCare();
  await expect(
    recordTotal(therapist, { ...total(couple.id), onDay: "2099-01-01" }),
  ).rejects.toMatchObject({
    fields: { onDay: ["Choose today or an earlier day."] },
  });
});
