import { afterAll, expect, test } from "vitest";

import { saveDraft } from "@/server/homework/save-draft";
import { dueMeasures } from "@/server/jobs/due-measures";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { getMeasureSettings } from "@/server/measures/get-measure-settings";
import { getResult } from "@/server/measures/get-result";
import { getScores } from "@/server/measures/get-scores";
import { listMeasures } from "@/server/measures/list-measures";
import { updateMeasureSettings } from "@/server/measures/update-measure-settings";
import { listAlerts } from "@/server/safety/list-alerts";
import { admin } from "@/tests/support/admin";
import { aCare } from "@/tests/support/homework";
import { answered, sent } from "@/tests/support/measure-answers";
import { confirmed } from "@/tests/support/sessions";

afterAll(closeWorkerDatabase);

async function aPracticeThatSets() {
  const care = await aCare();
  const owner = await confirmed(care.practice.owner.caller);
  const { measures, daysBefore } = await getMeasureSettings(owner);
  /** All stays as it is but what is named. */
  const set = (
    slug: string,
    change: Partial<
      Pick<(typeof measures)[number], "isOn" | "cutOff" | "escalates">
    >,
    days = daysBefore,
  ) =>
    updateMeasureSettings(owner, {
      daysBefore: days,
      measures: measures
        .filter((one) => one.slug === slug)
        .map(({ isOn, cutOff, escalates }) => ({
          slug,
          isOn,
          cutOff,
          escalates,
          ...change,
        })),
    });
  return { ...care, owner, set };
}

test("what is switched on can be sent, what is switched off cannot, and its plans rest", async () => {
  const { therapist, couple, owner, set, ana } = await aPracticeThatSets();
  const slugs = async () =>
    (await listMeasures(therapist)).measures.map(({ slug }) => slug);
  const coupleId = couple.id;
  await set("audit-c", { isOn: true });
  expect(await slugs()).toContain("audit-c");
  await sent(therapist, { coupleId, slug: "audit-c", everyWeeks: 4 });

  await set("audit-c", { isOn: false });
  expect(await slugs()).not.toContain("audit-c");
  await expect(
    sent(therapist, { coupleId, slug: "audit-c" }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const { plans } = await getScores(therapist, { coupleId });
  expect(plans).toMatchObject([{ name: "AUDIT-C", isOff: true }]);
  const due = async () => {
    await admin`update measure_plans set next_on = current_date - 1 where couple_id = ${coupleId}`;
    await admin`update sec.alarms set at = now() where practice_id = ${ana.practiceId}`;
    return (await dueMeasures()).filter(
      ({ practiceId }) => practiceId === ana.practiceId,
    );
  };
  expect(await due()).toEqual([]);
  // Nothing was left to look for: switching it on rings again.
  await set("audit-c", { isOn: true });
  expect(await due()).toHaveLength(1);
  expect((await getMeasureSettings(owner)).measures).toContainEqual(
    expect.objectContaining({ slug: "audit-c", isOn: true }),
  );
});

test("a cut-off that was chosen holds for what is answered from then on", async () => {
  const care = await aPracticeThatSets();
  const { therapist, set } = care;
  const cutOffOf = async (assignmentId: string) =>
    (await getResult(therapist, { assignmentId })).cutOff;
  const before = await answered(care, "gad-7", 1);
  await set("gad-7", { cutOff: 8 });
  const after = await answered(care, "gad-7", 1);

  expect(await cutOffOf(before.assignmentId)).toBe(10);
  expect(await cutOffOf(after.assignmentId)).toBe(8);
  await expect(set("gad-7", { cutOff: 9 })).rejects.toMatchObject({
    fields: { "gad-7": ["Choose a cut-off from the list."] },
  });
});

test("the gravest ninth answer is critical until the practice has it otherwise, in drafts too", async () => {
  const { therapist, couple, ana, set } = await aPracticeThatSets();
  const severities = async () =>
    (await listAlerts(therapist, { coupleId: couple.id })).map(
      ({ severity }) => severity,
    );
  const writes = async () => {
    const [assignmentId = ""] = await sent(therapist, {
      coupleId: couple.id,
      slug: "phq-9",
    });
    const change = { question: "item_9", value: "3", base: 0, settles: false };
    await saveDraft(ana, { assignmentId, changes: [change] });
  };

  await set("phq-9", { escalates: false });
  await writes();
  expect(await severities()).toEqual(["high"]);
  await set("phq-9", { escalates: true });
  await writes();
  expect((await severities()).toSorted()).toEqual(["critical", "high"]);
});

test("it is set by owners and admins who confirmed their password, and stands in the record", async () => {
  const { therapist, practice, ana, set } = await aPracticeThatSets();
  const nothing = { daysBefore: 3, measures: [] };
  await expect(
    updateMeasureSettings(practice.owner.caller, nothing),
  ).rejects.toMatchObject({ message: "Confirm your password to do this." });
  for (const who of [await confirmed(therapist), await confirmed(ana)]) {
    await expect(updateMeasureSettings(who, nothing)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(getMeasureSettings(who)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }

  await set("gad-7", { cutOff: 8 }, 3);
  await set("gad-7", { cutOff: 8 }, 3);
  const events = await admin<
    { detail: unknown }[]
  >`select detail from audit_events where action = 'measure_settings.changed' and practice_id = ${practice.practiceId}`;
  expect(events.map(({ detail }) => detail)).toEqual([
    { changes: ["gad-7 cut-off 8"], daysBefore: 3 },
  ]);
  expect((await listMeasures(therapist)).daysBefore).toBe(3);
});
