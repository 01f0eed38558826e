import { describe, expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { changeAssignment } from "@/server/homework/change-assignment";
import { getAssignment } from "@/server/homework/get-assignment";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { shutReveal } from "@/server/homework/shut-reveal";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { admin } from "@/tests/support/admin";
import { aMember } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";

const DAY = 86_400_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

type Change = Parameters<typeof changeAssignment>[1];

const change = (
  caller: Caller,
  assignmentId: string,
  more: Partial<Change> = {},
) =>
  changeAssignment(caller, {
    assignmentId,
    dueOn: null,
    note: null,
    mayOpenByItself: false,
    ...more,
  });

const given = (care: Awaited<ReturnType<typeof aCare>>, slug: string) =>
  assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug,
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  }).then(({ assignmentIds: [id = ""] }) => id);

test("day and note are changed for the therapist and both partners", async () => {
  const { therapist, ana, ben, assignmentId } = await anAssignedReveal();
  const dueOn = inDays(7);

  await change(therapist, assignmentId, { dueOn, note: "No hurry." });

  for (const one of [ana, ben]) {
    expect(await getAssignment(one, { assignmentId })).toMatchObject({
      dueOn,
      note: "No hurry.",
    });
  }
  await change(therapist, assignmentId);
  expect(await getTwoSides(therapist, { assignmentId })).toMatchObject({
    dueOn: null,
    note: null,
  });
});

test("whether it may open by itself is changed only where the worksheet lets it", async () => {
  const care = await aCare();
  const loved = await given(care, "how-i-feel-loved");
  const there = await given(care, "are-you-there");
  const itself = { mayOpenByItself: true };

  const read = async (assignmentId: string) =>
    (await getTwoSides(care.therapist, { assignmentId })).reveal;
  const [one, other] = [await read(loved), await read(there)];
  expect([one?.canOpenByItself, other?.canOpenByItself]).toEqual([true, false]);

  await change(care.therapist, loved, itself);
  expect(await read(loved)).toMatchObject(itself);
  await expect(change(care.therapist, there, itself)).rejects.toMatchObject({
    fields: { mayOpenByItself: ["This worksheet opens only with you."] },
  });
});

test.each(["1900-01-01", "9999-12-31"])(
  "%s is no day to be due, when it is given or changed",
  async (dueOn) => {
    const { therapist, couple, assignmentId } = await anAssignedReveal();
    const refusal = {
      fields: { dueOn: [expect.stringMatching(/^Choose .*\.$/)] },
    };

    await expect(
      change(therapist, assignmentId, { dueOn }),
    ).rejects.toMatchObject(refusal);
    await expect(
      assignWorksheet(therapist, {
        coupleId: couple.id,
        slug: "are-you-there",
        who: "each",
        sharing: "reveal",
        mayOpenByItself: false,
        dueOn,
        note: null,
      }),
    ).rejects.toMatchObject(refusal);
  },
);

test("a day gone by stays while the note changes", async () => {
  const { therapist, assignmentId } = await anAssignedReveal();
  const dueOn = inDays(-20);
  await admin`update assignments set due_on = ${dueOn} where id = ${assignmentId}`;

  await change(therapist, assignmentId, { dueOn, note: "Whenever you can." });

  expect(await getTwoSides(therapist, { assignmentId })).toMatchObject({
    dueOn,
    note: "Whenever you can.",
  });
});

describe("it stays as it is", () => {
  test("once it is closed", async () => {
    const { therapist, assignmentId } = await anAssignedReveal();
    await shutReveal(therapist, { assignmentId });

    await expect(change(therapist, assignmentId)).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("while it is taken back", async () => {
    const { therapist, assignmentId } = await anAssignedReveal();
    await takeBackAssignment(therapist, { assignmentId, takenBack: true });

    await expect(change(therapist, assignmentId)).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("for everybody who does not treat the couple", async () => {
    const { practice, ana, ben, assignmentId } = await anAssignedReveal();
    const other = await aCare();
    const strangers: Caller[] = [
      practice.owner.caller,
      (await aMember(practice, { roles: ["therapist"] })).caller,
      (await aMember(practice, { roles: ["biller", "front_desk"] })).caller,
      other.therapist,
      other.ana,
      ana,
      ben,
    ];
    for (const stranger of strangers) {
      await expect(
        change(stranger, assignmentId, { note: "Mine." }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect((await getAssignment(ana, { assignmentId })).note).toBe(
      "Take your time.",
    );
  });
});
