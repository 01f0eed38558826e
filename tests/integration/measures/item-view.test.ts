import { expect, test } from "vitest";

import { getResult } from "@/server/measures/get-result";
import { listLatest } from "@/server/measures/list-latest";
import { admin } from "@/tests/support/admin";
import { aCare } from "@/tests/support/homework";
import { answered, sent } from "@/tests/support/measure-answers";

test("the item view has every answer, what it counts, and the chips", async () => {
  const care = await aCare();
  const { assignmentId } = await answered(care, "phq-9", 1, { 9: null });

  const result = await getResult(care.therapist, { assignmentId });
  expect(result).toMatchObject({
    seat: "a",
    total: 9,
    status: "prorated",
    chips: ["item 9 not answered"],
  });
  expect(result.items[0]).toMatchObject({ answer: "Several days", points: 1 });
  expect(result.items[8]).toMatchObject({ answer: null, points: null });
});

test("sensitive items are marked, and the points of reversed ones are those that count", async () => {
  const care = await aCare();
  const { assignmentId } = await answered(care, "csi-32", 0);

  const { items } = await getResult(care.therapist, { assignmentId });
  const sensitive = items.filter(({ isSensitive }) => isSensitive);
  expect(sensitive.map(({ number }) => number)).toEqual([6, 10, 15]);
  expect(items.find(({ number }) => number === 10)).toMatchObject({
    answer: "Not at all true",
    points: 5,
  });
});

test("a positive short form offers the longer one, by subscale where it has them", async () => {
  const care = await aCare();
  const { assignmentId } = await answered(care, "phq-4", 0, { 1: 3, 2: 3 });

  const { offers, subscales } = await getResult(care.therapist, {
    assignmentId,
  });
  expect(offers).toEqual([{ slug: "phq-9", name: "PHQ-9" }]);
  expect(subscales).toMatchObject([
    { label: "PHQ-2", total: 6, met: true },
    { label: "GAD-2", total: 0, met: false },
  ]);
});

test("what is not finished has no result yet", async () => {
  const { therapist, couple } = await aCare();
  const [assignmentId = ""] = await sent(therapist, {
    coupleId: couple.id,
    slug: "phq-9",
  });
  await expect(getResult(therapist, { assignmentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("the couple's page is told the last of each, and each reading is on record", async () => {
  const care = await aCare();
  await answered(care, "gad-7", 2);
  await answered(care, "gad-7", 0);

  const latest = await listLatest(care.therapist, { coupleId: care.couple.id });
  expect(latest).toMatchObject([
    { name: "GAD-7", a: { total: 0, change: "recovered" }, b: null },
  ]);
  const [row] = await admin<
    { count: number }[]
  >`select count(*)::int from audit_events where action = 'scores.read' and couple_id = ${care.couple.id}`;
  expect(row?.count).toBe(1);
});
