import { afterAll, describe, expect, test } from "vitest";

import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { changeStep } from "@/server/pathways/change-step";
import { endPathway } from "@/server/pathways/end-pathway";
import { giveStep } from "@/server/pathways/give-step";
import { skipStep } from "@/server/pathways/skip-step";
import { admin } from "@/tests/support/admin";
import { inDays } from "@/tests/support/days";
import { aProgramme } from "@/tests/support/pathways";
import { gives } from "@/tests/support/plans";
import { aProgrammeCare as care } from "@/tests/support/programme-care";

afterAll(closeWorkerDatabase);

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
