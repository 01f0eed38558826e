import { expect, test } from "vitest";

import { listRepeats } from "@/server/homework/list-repeats";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { addStep } from "@/server/pathways/add-step";
import { changeStep } from "@/server/pathways/change-step";
import { endPathway } from "@/server/pathways/end-pathway";
import { getProgramme } from "@/server/pathways/get-programme";
import { giveStep } from "@/server/pathways/give-step";
import { listProgrammes } from "@/server/pathways/list-programmes";
import { moveStep } from "@/server/pathways/move-step";
import { removeStep } from "@/server/pathways/remove-step";
import { setStage } from "@/server/pathways/set-stage";
import { skipStep } from "@/server/pathways/skip-step";
import { startPathway } from "@/server/pathways/start-pathway";
import { admin } from "@/tests/support/admin";
import { booked } from "@/tests/support/calendar";
import { inDays } from "@/tests/support/days";
import { aTherapist } from "@/tests/support/factories";
import { aProgramme } from "@/tests/support/pathways";
import { aProgrammeCare as care } from "@/tests/support/programme-care";

test("a couple gets a copy of their own, and nothing is given before somebody gives it", async () => {
  const { therapist, coupleId, ana, now, waiting } = await care();
  await aProgramme(therapist, coupleId);

  const { steps, next, pathway } = await now();
  expect(steps).toHaveLength(11);
  expect(
    steps.every(({ state, byItself }) => state === "waiting" && !byItself),
  ).toBe(true);
  expect(next).toMatchObject({ slug: "csi-16", title: "CSI-16" });
  expect(pathway?.next).toMatchObject({ isReady: true });
  expect(await waiting(ana)).toEqual([]);
});

test("giving a step is giving its worksheet, to whom and as often as the programme says", async () => {
  const { therapist, coupleId, ana, ben, now, waiting } = await care();
  const sessionId = await booked(therapist, coupleId, inDays(4));
  await aProgramme(therapist, coupleId);
  const { named } = await now();

  await giveStep(therapist, { stepId: named("csi-16"), isUnlocked: false });
  await giveStep(therapist, {
    stepId: named("weekly-pulse"),
    isUnlocked: false,
  });
  await giveStep(therapist, {
    stepId: named("six-kinds-of-closeness"),
    isUnlocked: false,
  });

  const titles = ["CSI-16", "Six kinds of closeness", "Weekly pulse"];
  expect(await waiting(ana)).toEqual(titles);
  expect(await waiting(ben)).toEqual(titles);
  expect(await listRepeats(therapist, { coupleId })).toMatchObject([
    { slug: "weekly-pulse", every: "week", seats: ["a"] },
    { slug: "weekly-pulse", every: "week", seats: ["b"] },
  ]);
  const due =
    await admin`select distinct session_id from assignments where couple_id = ${coupleId} and sharing = 'reveal'`;
  expect(due).toEqual([{ session_id: sessionId }]);
  const { next, pathway } = await now();
  expect(next?.slug).toBe("how-i-feel-loved");
  expect(pathway?.next).toMatchObject({ isReady: false, readyOn: inDays(7) });
});

test("given twice at once it is given once", async () => {
  const { therapist, coupleId, ana, now, waiting } = await care();
  await aProgramme(therapist, coupleId);
  const stepId = (await now()).named("six-kinds-of-closeness");

  const tries = await Promise.allSettled(
    [1, 2, 3].map(() => giveStep(therapist, { stepId, isUnlocked: false })),
  );

  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await waiting(ana)).toEqual(["Six kinds of closeness"]);
});

test("skipping passes over, and both skipping and giving can be undone", async () => {
  const { therapist, coupleId, ana, now, waiting } = await care();
  await aProgramme(therapist, coupleId);
  const first = (await now()).named("csi-16");
  await skipStep(therapist, { stepId: first, skipped: true });
  expect((await now()).next?.slug).toBe("weekly-pulse");
  await skipStep(therapist, { stepId: first, skipped: false });
  expect((await now()).next?.slug).toBe("csi-16");

  const stepId = (await now()).named("six-kinds-of-closeness");
  const given = await giveStep(therapist, { stepId, isUnlocked: false });
  for (const assignmentId of given.assignmentIds) {
    await takeBackAssignment(therapist, { assignmentId, takenBack: true });
  }
  await skipStep(therapist, { stepId, skipped: false });
  expect(await waiting(ana)).toEqual([]);
  const { steps } = await now();
  expect(steps.every(({ state }) => state === "waiting")).toBe(true);
});

test("moving, adding and removing change this couple's copy alone", async () => {
  const { therapist, coupleId, now } = await care();
  const pathwayId = await aProgramme(therapist, coupleId, "ifio-parts");
  const before = (await now()).slugs;
  const { named } = await now();

  await moveStep(therapist, {
    stepId: named("legacy-burdens"),
    beforeId: named("weekly-pulse"),
  });
  const { stepId } = await addStep(therapist, {
    pathwayId,
    kind: "worksheet",
    slug: "my-definition",
    who: "each",
    waitAfter: "given",
    waitDays: 3,
    beforeId: named("weekly-pulse"),
  });
  await removeStep(therapist, {
    stepId: named("space-and-return"),
    removed: true,
  });

  expect((await now()).slugs).toEqual([
    "legacy-burdens",
    "my-definition",
    ...before.filter(
      (one) => !["legacy-burdens", "space-and-return"].includes(one),
    ),
  ]);
  const { shipped } = await listProgrammes(therapist);
  const original = shipped.find(({ name }) => name === "ifio-parts");
  expect(original?.steps.map(({ slug }) => slug)).toEqual(before);

  await giveStep(therapist, { stepId, isUnlocked: false });
  await expect(
    removeStep(therapist, { stepId, removed: true }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("the couple's stage changes what is proposed", async () => {
  const { therapist, coupleId, now } = await care();
  await aProgramme(therapist, coupleId, "eft-by-stage");
  expect((await now()).next?.slug).toBe("csi-16");

  await setStage(therapist, { coupleId, stage: 2, step: null });
  expect((await now()).next?.slug).toBe("closeness-alarm");
  await setStage(therapist, { coupleId, stage: 3, step: 8 });
  const { next, stage } = await now();
  expect([next?.slug, stage]).toEqual(["fair-share", { stage: 3, step: 8 }]);
  await expect(
    setStage(therapist, { coupleId, stage: 1, step: 7 }),
  ).rejects.toMatchObject({
    fields: { step: ["This step belongs to another stage."] },
  });
  const said =
    await admin`select detail from audit_events where couple_id = ${coupleId} and action = 'couple.stage_set' order by id`;
  expect(said).toMatchObject([
    { detail: { stage: 2 } },
    { detail: { stage: 3, step: 8 } },
  ]);
});

test("one runs at a time; ended it proposes nothing, and goes on when that is undone", async () => {
  const { therapist, coupleId, now } = await care();
  const pathwayId = await aProgramme(therapist, coupleId);
  const another = { coupleId, programme: "ifio-parts", startedOn: null };
  await expect(startPathway(therapist, another)).rejects.toMatchObject({
    code: "CONFLICT",
  });

  await endPathway(therapist, { pathwayId, ended: true });
  expect((await now()).pathway).toBeNull();
  await endPathway(therapist, { pathwayId, ended: false });
  expect((await now()).pathway?.id).toBe(pathwayId);
  await endPathway(therapist, { pathwayId, ended: true });
  await startPathway(therapist, another);
  await expect(
    endPathway(therapist, { pathwayId, ended: false }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("no stranger reads or changes a programme, its steps or the couple's stage", async () => {
  const { practice, therapist, coupleId, ana, ben, now } = await care();
  const pathwayId = await aProgramme(therapist, coupleId);
  const stepId = (await now()).named("weekly-pulse");
  const colleague = await aTherapist(practice);
  const stranger = await aTherapist();

  for (const { caller } of [ana, ben, colleague, stranger]) {
    const tries = await Promise.allSettled([
      getProgramme(caller, { coupleId }),
      setStage(caller, { coupleId, stage: 2, step: null }),
      startPathway(caller, {
        coupleId,
        programme: "ifio-parts",
        startedOn: null,
      }),
      endPathway(caller, { pathwayId, ended: true }),
      giveStep(caller, { stepId, isUnlocked: true }),
      skipStep(caller, { stepId, skipped: true }),
      moveStep(caller, { stepId, beforeId: null }),
      changeStep(caller, {
        stepId,
        waitAfter: "start",
        waitDays: 1,
        byItself: true,
      }),
      removeStep(caller, { stepId, removed: true }),
      removeStep(caller, { stepId, removed: false }),
      addStep(caller, {
        pathwayId,
        kind: "worksheet",
        slug: "u-turn",
        who: "a",
        waitAfter: "given",
        waitDays: 1,
        beforeId: null,
      }),
    ]);
    for (const attempt of tries) {
      expect(attempt).toMatchObject({ reason: { code: "NOT_FOUND" } });
    }
  }
  expect((await now()).steps.every(({ state }) => state === "waiting")).toBe(
    true,
  );
});
