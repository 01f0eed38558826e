import { describe, expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { inPractice } from "@/server/db";
import { getAssignment } from "@/server/homework/get-assignment";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { giveMeasure } from "@/server/measures/give-measure";
import { areYouThere, submit } from "@/tests/support/answers";
import { aMember, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { aSmallerOne, change, give, smaller } from "@/tests/support/smaller";

describe("a smaller version is refused", () => {
  test("where it takes as long as the whole", async () => {
    const care = await aCare();

    await expect(
      give(care, { smaller: { ...smaller, minutes: 10 } }),
    ).rejects.toMatchObject({
      fields: { "smaller.minutes": ["Choose 9 at most. The whole takes 10."] },
    });
    const [assignmentId = ""] = await give(care);
    await expect(
      change(care.therapist, assignmentId, {
        smaller: { ...smaller, minutes: 10 },
      }),
    ).rejects.toMatchObject({
      fields: { "smaller.minutes": [expect.stringMatching(/^Choose 9/)] },
    });
  });

  test("where it comes another day: it goes with what is given today", async () => {
    const startsOn = new Date(Date.now() + 3 * 86_400_000)
      .toISOString()
      .slice(0, 10);

    await expect(give(await aCare(), { startsOn })).rejects.toMatchObject({
      fields: { "smaller.words": [expect.stringMatching(/given today/)] },
    });
  });

  test("of a measure, which is answered as a whole", async () => {
    const { therapist, couple, ana } = await aCare();
    const { assignmentIds } = await inPractice(therapist, (tx, actor) =>
      giveMeasure(tx, actor, {
        coupleId: couple.id,
        slug: "gad-7",
        who: "a",
        everyWeeks: null,
        dueOn: null,
      }),
    );
    const [assignmentId = ""] = assignmentIds;

    await expect(
      change(therapist, assignmentId, { smaller }),
    ).rejects.toMatchObject({
      fields: { "smaller.words": ["A measure is answered as a whole."] },
    });
    await change(therapist, assignmentId, { smaller: null });
    expect((await getAssignment(ana, { assignmentId })).smaller).toBeNull();
  });

  test("from everybody who does not treat the couple, and nobody else reads it", async () => {
    const { practice, ana, ben, assignmentId } = await aSmallerOne();
    const foreign = await aCare();
    const strangers: Caller[] = [
      practice.owner.caller,
      (await aMember(practice, { roles: ["therapist"] })).caller,
      (await aMember(practice, { roles: ["biller", "front_desk"] })).caller,
      (await aTherapist()).caller,
      foreign.therapist,
      foreign.ana,
    ];
    const notFound = { code: "NOT_FOUND" };

    for (const one of [...strangers, ana, ben]) {
      await expect(
        change(one, assignmentId, { smaller: { words: "Mine.", minutes: 1 } }),
      ).rejects.toMatchObject(notFound);
    }
    for (const one of strangers) {
      await expect(getTwoSides(one, { assignmentId })).rejects.toMatchObject(
        notFound,
      );
      await expect(getAssignment(one, { assignmentId })).rejects.toMatchObject(
        notFound,
      );
    }
    expect((await getAssignment(ana, { assignmentId })).smaller).toEqual(
      smaller,
    );
  });

  test("while it is taken back, and then it is off its writer's screen", async () => {
    const { therapist, ana, assignmentId } = await aSmallerOne();
    await submit(ana, assignmentId, areYouThere());
    await takeBackAssignment(therapist, { assignmentId, takenBack: true });

    await expect(
      change(therapist, assignmentId, { smaller }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await getAssignment(ana, { assignmentId })).smaller).toBeNull();
  });
});
