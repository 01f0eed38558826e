import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";
import { putAwayWorksheet } from "@/server/builder/put-away-worksheet";
import { setCurrentEdition } from "@/server/builder/set-current-edition";
import { getDay } from "@/server/day/get-day";
import { closeWorkerDatabase, inJob } from "@/server/jobs/in-job";
import { addStep } from "@/server/pathways/add-step";
import { changeStep } from "@/server/pathways/change-step";
import { copyProgramme } from "@/server/pathways/copy-programme";
import { giveStep } from "@/server/pathways/give-step";
import { listProgrammes } from "@/server/pathways/list-programmes";
import { removeStep } from "@/server/pathways/remove-step";
import { saveProgramme } from "@/server/pathways/save-programme";
import { startPathway } from "@/server/pathways/start-pathway";
import type { Worksheet } from "@/server/worksheets/definition";
import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";
import {
  aDraftTitled,
  aPublishedCopy,
  publishes,
  rewrite,
} from "@/tests/support/own-worksheets";
import { gives } from "@/tests/support/plans";
import { aProgrammeCare } from "@/tests/support/programme-care";

afterAll(closeWorkerDatabase);

const AT_ONCE = { waitAfter: "start", waitDays: 0 } as const;

/** A couple whose programme is one worksheet of the practice's own. */
async function anOwnStep(original = "weekly-pulse") {
  const one = await aProgrammeCare();
  const { therapist, coupleId } = one;
  const slug = await aPublishedCopy(therapist, original, "Our Tuesday");
  const { programmeId } = await copyProgramme(therapist, {
    programme: "ifio-parts",
    title: "Ours",
  });
  const step = {
    kind: "worksheet" as const,
    give: slug,
    who: "each" as const,
    sharing: null,
    every: null,
    wait: { after: "start" as const, days: 0 },
    stage: null,
    step: null,
    due: "none" as const,
    hint: null,
  };
  const saved = { programmeId, title: "Ours", purpose: "Short" };
  await saveProgramme(therapist, { ...saved, steps: [step], version: 1 });
  const { pathwayId } = await startPathway(therapist, {
    coupleId,
    programme: programmeId,
    startedOn: null,
  });
  await admin`update couple_pathways set started_on = started_on - 2 where id = ${pathwayId}`;
  const stepId = (await one.now()).named(slug);
  const published = async (change: (draft: Worksheet) => Worksheet) => {
    await rewrite(therapist, slug, change);
    await publishes(therapist, slug);
  };
  const byItself = () =>
    changeStep(therapist, { ...AT_ONCE, stepId, byItself: true });
  const away = (isAway: boolean) =>
    putAwayWorksheet(therapist, { slug, isAway });
  const step1 = async () => (await one.now()).steps[0];
  const ready = async () => (await getDay(therapist)).nextSteps;
  return {
    ...one,
    slug,
    programmeId,
    pathwayId,
    stepId,
    saved: { ...saved, steps: [step] },
    published,
    byItself,
    away,
    step1,
    ready,
  };
}

const titled = (title: string) => (draft: Worksheet) => ({ ...draft, title });

test("a step gives a worksheet of the practice's own, as it is on the day it is given", async () => {
  const { therapist, stepId, ana, ben, published, waiting, step1, ready } =
    await anOwnStep();
  expect(await step1()).toMatchObject({ title: "Our Tuesday", missing: null });
  expect(await ready()).toMatchObject([{ title: "Our Tuesday", why: null }]);

  await published(titled("Our Wednesday"));
  await giveStep(therapist, { stepId, isUnlocked: false });

  expect(await waiting(ana)).toEqual(["Our Wednesday"]);
  expect(await waiting(ben)).toEqual(["Our Wednesday"]);
});

describe("by itself", () => {
  test("the edition goes that is current on the day, not the one that was planned", async () => {
    const {
      slug,
      therapist,
      ana,
      ben,
      published,
      byItself,
      waiting,
      coupleId,
    } = await anOwnStep();
    await byItself();
    await published(titled("Our Wednesday"));
    await published(titled("Our Thursday"));
    await setCurrentEdition(therapist, { slug, version: 2 });

    await gives(coupleId);

    expect(await waiting(ana)).toEqual(["Our Wednesday"]);
    expect(await waiting(ben)).toEqual(["Our Wednesday"]);
  });

  test("what was put away waits for a hand, says so, and goes once it is back", async () => {
    const { ana, byItself, away, waiting, step1, ready, coupleId } =
      await anOwnStep();
    await byItself();
    await away(true);

    await gives(coupleId);
    expect(await waiting(ana)).toEqual([]);
    expect(await step1()).toMatchObject({
      title: "Our Tuesday",
      state: "waiting",
      missing: "put_away",
      heldBack: "put_away",
    });
    expect(await ready()).toMatchObject([
      { title: "Our Tuesday", why: "put_away" },
    ]);

    await away(false);
    expect(await ready()).toEqual([]);
    await gives(coupleId);
    expect(await waiting(ana)).toEqual(["Our Tuesday"]);
  });

  test("what changed in who reads it waits for a hand until it is said again", async () => {
    const { ana, published, byItself, waiting, step1, ready, coupleId } =
      await anOwnStep("six-kinds-of-closeness");
    await byItself();
    // Another unit opens whole than the therapist said yes to.
    await published((draft) => ({
      ...draft,
      share: draft.share.map((unit) =>
        unit.unit === "best_moment" ? { ...unit, gate: "therapist" } : unit,
      ),
    }));

    await gives(coupleId);
    expect(await waiting(ana)).toEqual([]);
    expect(await step1()).toMatchObject({ missing: null, heldBack: "changed" });
    expect(await ready()).toMatchObject([{ why: "changed" }]);

    await byItself();
    expect(await step1()).toMatchObject({ heldBack: null });
    await gives(coupleId);
    expect(await waiting(ana)).toEqual(["Our Tuesday"]);
  });

  test("a step that was taken out gives nothing, and put back it goes as it was to", async () => {
    const { therapist, stepId, ana, byItself, waiting, now, coupleId } =
      await anOwnStep();
    await byItself();
    await removeStep(therapist, { stepId, removed: true });
    await gives(coupleId);
    expect(await waiting(ana)).toEqual([]);
    expect((await now()).steps).toEqual([]);
    await expect(
      giveStep(therapist, { stepId, isUnlocked: false }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });

    await removeStep(therapist, { stepId, removed: false });
    expect((await now()).steps).toMatchObject([{ id: stepId, byItself: true }]);
    await gives(coupleId);
    expect(await waiting(ana)).toEqual(["Our Tuesday"]);
  });
});

test("the job sees no more of the practice's own than it gives, and puts nothing else in a plan's place", async () => {
  const { therapist, practice, stepId, slug, byItself, published, coupleId } =
    await anOwnStep();
  const practiceId = practice.practiceId as PracticeId;
  const other = await aPublishedCopy(therapist, "weekly-pulse", "Another");
  await byItself();
  await published(titled("Our Wednesday"));
  const read = (purpose: "give_worksheets" | "send_reminders") =>
    inJob(practiceId, purpose, async (tx) => [
      await tx.execute<{ slug: string }>(
        sql`select slug from practice_worksheets`,
      ),
      await tx.execute<{ version: number }>(
        sql`select version from practice_worksheet_editions`,
      ),
      await tx.execute<{ slug: string }>(
        sql`select slug from worksheet_versions`,
      ),
    ]);
  expect(await read("give_worksheets")).toEqual([
    [{ slug }],
    [{ version: 2 }],
    [{ slug }],
  ]);
  expect(await read("send_reminders")).toEqual([[], [], []]);

  const versions = await admin<{ id: string; slug: string; version: number }[]>`
    select id, slug, version from worksheet_versions where practice_id = ${practiceId}`;
  const put = (wanted: { slug: string; version: number }) => {
    const id = versions.find(
      (one) => one.slug === wanted.slug && one.version === wanted.version,
    )?.id;
    return inJob(practiceId, "give_worksheets", (tx) =>
      tx.execute(
        sql`update worksheet_plans set worksheet_version_id = ${id}::uuid where step_id = ${stepId}`,
      ),
    );
  };
  await expect(put({ slug: other, version: 1 })).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  await put({ slug, version: 2 });
  await expect(put({ slug, version: 1 })).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  await gives(coupleId);
});

test("what is put away is given by nobody, and a programme is not saved with it", async () => {
  const { therapist, stepId, programmeId, saved, pathwayId, slug, away } =
    await anOwnStep();
  await away(true);

  await expect(
    giveStep(therapist, { stepId, isUnlocked: false }),
  ).rejects.toMatchObject({
    fields: { slug: [expect.stringContaining("put this away")] },
  });
  await expect(
    saveProgramme(therapist, { ...saved, version: 2 }),
  ).rejects.toMatchObject({
    fields: { steps: [expect.stringContaining("“Our Tuesday” was put away")] },
  });
  await expect(
    addStep(therapist, {
      ...AT_ONCE,
      pathwayId,
      kind: "worksheet",
      slug,
      who: "each",
      beforeId: null,
    }),
  ).rejects.toMatchObject({ fields: { slug: [expect.any(String)] } });
  const { own } = await listProgrammes(therapist);
  expect(own.find(({ name }) => name === programmeId)?.steps).toMatchObject([
    { title: "Our Tuesday", missing: "put_away" },
  ]);
});

test("a step names neither a draft nor what another practice made", async () => {
  const { therapist, pathwayId, saved } = await anOwnStep();
  const stranger = await aTherapist();
  const theirs = await aPublishedCopy(
    stranger.caller,
    "weekly-pulse",
    "Theirs",
  );
  const draft = await aDraftTitled(therapist, "Not yet");

  for (const slug of [theirs, draft]) {
    await expect(
      addStep(therapist, {
        ...AT_ONCE,
        pathwayId,
        kind: "worksheet",
        slug,
        who: "each",
        beforeId: null,
      }),
    ).rejects.toMatchObject({ fields: { slug: [expect.any(String)] } });
    const steps = saved.steps.map((step) => ({ ...step, give: slug }));
    await expect(
      saveProgramme(therapist, { ...saved, steps, version: 2 }),
    ).rejects.toMatchObject({ fields: { steps: [expect.any(String)] } });
  }
});
