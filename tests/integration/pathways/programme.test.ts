import { afterAll, describe, expect, test } from "vitest";

import { getPartnerHome } from "@/server/homework/get-partner-home";
import { listRepeats } from "@/server/homework/list-repeats";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { addStep } from "@/server/pathways/add-step";
import { changeStep } from "@/server/pathways/change-step";
import { copyProgramme } from "@/server/pathways/copy-programme";
import { endPathway } from "@/server/pathways/end-pathway";
import { getProgramme } from "@/server/pathways/get-programme";
import { giveStep } from "@/server/pathways/give-step";
import { listProgrammes } from "@/server/pathways/list-programmes";
import { moveStep } from "@/server/pathways/move-step";
import { removeProgramme } from "@/server/pathways/remove-programme";
import { removeStep } from "@/server/pathways/remove-step";
import { saveProgramme } from "@/server/pathways/save-programme";
import { setStage } from "@/server/pathways/set-stage";
import { skipStep } from "@/server/pathways/skip-step";
import { startPathway } from "@/server/pathways/start-pathway";
import { admin } from "@/tests/support/admin";
import { booked } from "@/tests/support/calendar";
import { inDays } from "@/tests/support/days";
import { aPractice, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { aProgramme, programmeOf } from "@/tests/support/pathways";
import { gives } from "@/tests/support/plans";

afterAll(closeWorkerDatabase);

async function care() {
  const one = await aCare(await aPractice({ timeZone: "UTC" }));
  const coupleId = one.couple.id;
  const { therapist } = one;
  const now = () => programmeOf(therapist, coupleId);
  const waiting = async (who: typeof one.ana) => {
    const { next, later } = await getPartnerHome(who);
    return [next, ...later].flatMap((each) => each?.title ?? []).toSorted();
  };
  return { ...one, coupleId, now, waiting };
}

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
  await removeStep(therapist, { stepId: named("space-and-return") });

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
  await expect(removeStep(therapist, { stepId })).rejects.toMatchObject({
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

describe("by itself", () => {
  const byItself = { waitAfter: "given", waitDays: 7, byItself: true } as const;

  test("a step is given once it is next and its wait is over, and not before", async () => {
    const { therapist, coupleId, ana, ben, now, waiting } = await care();
    await aProgramme(therapist, coupleId);
    const { named } = await now();
    const stepId = named("six-kinds-of-closeness");
    await changeStep(therapist, { ...byItself, stepId });
    await changeStep(therapist, {
      ...byItself,
      stepId: named("how-i-feel-loved"),
    });
    await gives(coupleId);
    expect(await waiting(ana)).toEqual([]);

    await skipStep(therapist, { stepId: named("csi-16"), skipped: true });
    await skipStep(therapist, { stepId: named("weekly-pulse"), skipped: true });
    await gives(coupleId);
    expect(await waiting(ana)).toEqual([]);

    const later = async (days: number) => {
      await admin`update couple_pathways set started_on = started_on - ${days}::int where couple_id = ${coupleId}`;
      await admin`update couple_pathway_steps set given_on = given_on - ${days}::int, given_at = given_at - make_interval(days => ${days})
        where couple_id = ${coupleId} and state = 'given'`;
      await gives(coupleId);
    };
    await later(8);
    expect(await waiting(ana)).toEqual(["Six kinds of closeness"]);
    expect(await waiting(ben)).toEqual(["Six kinds of closeness"]);
    expect((await now()).steps.find(({ id }) => id === stepId)).toMatchObject({
      state: "given",
      givenOn: inDays(0),
    });
    await gives(coupleId);
    expect(await waiting(ana)).toHaveLength(1);

    await later(8);
    expect(await waiting(ana)).toEqual([
      "How I feel loved",
      "Six kinds of closeness",
    ]);
    expect((await now()).next?.slug).toBe("attachment-reflection");
  });

  test("given by hand it is not given again, and a programme that was ended gives nothing", async () => {
    const { therapist, coupleId, ana, now, waiting } = await care();
    const pathwayId = await aProgramme(therapist, coupleId, "ifio-parts", 30);
    const { named } = await now();
    const stepId = named("weekly-pulse");
    await changeStep(therapist, {
      stepId,
      waitAfter: "start",
      waitDays: 0,
      byItself: true,
    });
    await giveStep(therapist, { stepId, isUnlocked: false });
    await changeStep(therapist, {
      stepId: named("mismatch-and-loop"),
      waitAfter: "start",
      waitDays: 0,
      byItself: true,
    });
    await endPathway(therapist, { pathwayId, ended: true });
    await gives(coupleId);
    expect(await waiting(ana)).toEqual(["Weekly pulse"]);
  });

  test.each([
    ["what is given by hand", "eft-by-stage", "softened-reach"],
    ["what stays with them", "eft-by-stage", "naming-feelings"],
  ])("%s cannot be ticked", async (_what, programme, slug) => {
    const { therapist, coupleId, now } = await care();
    await aProgramme(therapist, coupleId, programme);
    const stepId = (await now()).named(slug);
    await expect(
      changeStep(therapist, { ...byItself, stepId }),
    ).rejects.toMatchObject({ fields: { byItself: [expect.any(String)] } });
  });
});

test("a practice makes a programme its own; couples who began it keep their copy", async () => {
  const { therapist, coupleId, now } = await care();
  const { programmeId } = await copyProgramme(therapist, {
    programme: "ifio-parts",
    title: "Our parts",
  });
  const own = async () => (await listProgrammes(therapist)).own;
  const [made] = await own();
  expect(made).toMatchObject({
    title: "Our parts",
    copiedFrom: "ifio-parts",
    version: 1,
  });
  await startPathway(therapist, {
    coupleId,
    programme: programmeId,
    startedOn: null,
  });
  const before = (await now()).slugs;

  const steps = (made?.steps ?? [])
    .slice(0, 2)
    .map(({ slug, title: _title, ...step }) => ({ ...step, give: slug }));
  const change = {
    programmeId,
    title: "Two parts",
    purpose: "Short",
    steps,
    version: 1,
  };
  await saveProgramme(therapist, change);
  await expect(saveProgramme(therapist, change)).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await own()).toMatchObject([{ title: "Two parts", version: 2 }]);
  expect((await own())[0]?.steps).toHaveLength(2);
  expect((await now()).slugs).toEqual(before);
  const wrong = steps.map((step) => ({ ...step, give: "not-one" }));
  await expect(
    saveProgramme(therapist, { ...change, version: 2, steps: wrong }),
  ).rejects.toMatchObject({
    fields: { steps: [expect.stringContaining("not-one")] },
  });

  await removeProgramme(therapist, { programmeId, removed: true });
  expect(await own()).toEqual([]);
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
      removeStep(caller, { stepId }),
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
