import { randomUUID } from "node:crypto";

import { afterAll, expect, test } from "vitest";

import { aGateTo } from "@/tests/support/trips";

const gate = await aGateTo(process.env.APP_DATABASE_URL ?? "");
process.env.APP_DATABASE_URL = gate.url;
process.env.DATABASE_CONNECTIONS = "1";
const { assignWorksheet } = await import("@/server/homework/assign-worksheet");
const { getTwoSides } = await import("@/server/homework/get-two-sides");
const { getAssignment } = await import("@/server/homework/get-assignment");
const { saveDraft } = await import("@/server/homework/save-draft");
const { areYouThere, submit } = await import("@/tests/support/answers");
const { anAssignedReveal } = await import("@/tests/support/homework");
afterAll(() => gate.close());

const care = await anAssignedReveal();
const plan = {
  coupleId: care.couple.id,
  slug: "are-you-there",
  who: "each",
  sharing: "reveal",
  mayOpenByItself: false,
  dueOn: null,
  note: null,
} as const;

async function given(times: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < times; i++) {
    ids.push(...(await assignWorksheet(care.therapist, plan)).assignmentIds);
  }
  return ids;
}

test("finishing a part takes at most 4 round trips to the database", async () => {
  const [warm = "", counted = ""] = await given(2);
  await submit(care.ana, warm, areYouThere(), randomUUID());

  const trips = await gate.count(() =>
    submit(care.ana, counted, areYouThere()),
  );

  expect(trips).toBeLessThanOrEqual(4);
});

test("reading both sides takes at most 3", async () => {
  const [id = ""] = await given(1);
  await submit(care.ana, id, areYouThere());
  await submit(care.ben, id, areYouThere());
  await getTwoSides(care.therapist, { assignmentId: id });

  const trips = await gate.count(() =>
    getTwoSides(care.therapist, { assignmentId: id }),
  );

  expect(trips).toBeLessThanOrEqual(3);
});

test("opening a worksheet takes at most 3, and saving a draft at most 4", async () => {
  const [id = ""] = await given(1);
  const save = (value: string, base: number) =>
    saveDraft(care.ana, {
      assignmentId: id,
      changes: [{ question: "moment", value, base, settles: false }],
    });
  await save("one", 0);
  await save("two", 1);
  await getAssignment(care.ana, { assignmentId: id });

  expect(
    await gate.count(() => getAssignment(care.ana, { assignmentId: id })),
  ).toBeLessThanOrEqual(3);
  expect(await gate.count(() => save("three", 2))).toBeLessThanOrEqual(4);
});
