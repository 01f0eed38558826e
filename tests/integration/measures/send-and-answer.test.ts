import { expect, test } from "vitest";

import { getAssignment } from "@/server/homework/get-assignment";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { reopenResponse } from "@/server/homework/reopen-response";
import { getScores } from "@/server/measures/get-scores";
import { listMeasures } from "@/server/measures/list-measures";
import { sendMeasure } from "@/server/measures/send-measure";
import { listAlerts } from "@/server/safety/list-alerts";
import { admin, confirmPassword } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { answered, formAnswers, sent } from "@/tests/support/measure-answers";

test("sent to each it is two, and neither partner finds the other's", async () => {
  const { therapist, ana, ben, couple } = await aCare();
  const ids = await sent(therapist, {
    coupleId: couple.id,
    slug: "csi-16",
    who: "each",
  });
  expect(ids).toHaveLength(2);

  const [hers, his] = await Promise.all([
    getPartnerHome(ana),
    getPartnerHome(ben),
  ]);
  expect([hers.next?.id, his.next?.id]).toEqual(ids);
  expect(hers.next).toMatchObject({ title: "CSI-16", sharing: "private" });
  expect([hers, his].map(({ later }) => later)).toEqual([[], []]);
  await expect(
    getAssignment(ana, { assignmentId: ids[1] ?? "" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the form asks the measure's own words and tells nothing of how they are scored", async () => {
  const { therapist, ana, couple } = await aCare();
  const [assignmentId = ""] = await sent(therapist, {
    coupleId: couple.id,
    slug: "phq-9",
  });

  const { worksheet, mayBeShown } = await getAssignment(ana, { assignmentId });
  const asked = worksheet.parts.flatMap(({ fields }) => fields);
  expect(asked.at(0)?.label).toBe(
    "Little interest or pleasure in doing things",
  );
  expect(asked).toHaveLength(10);
  expect(mayBeShown).toEqual([]);
  expect(JSON.stringify(worksheet)).not.toMatch(/score|cut|severe|SI_/i);
});

test("answers become a result that the care team reads, with band and change", async () => {
  const care = await aCare();
  const { therapist, couple } = care;
  await answered(care, "phq-9", 2, { 9: 0 });
  await answered(care, "phq-9", 1, { 9: 0 });

  const {
    measures: [scores],
  } = await getScores(therapist, { coupleId: couple.id });
  expect(scores).toMatchObject({ slug: "phq-9", cutOff: 10, most: 27 });
  expect(scores?.results).toMatchObject([
    { seat: "a", total: 16, band: "moderately severe", change: null },
    { seat: "a", total: 8, band: "mild", change: "recovered" },
  ]);
});

test("a reliable worsening raises its alert by the total that stood before", async () => {
  const care = await aCare();
  await answered(care, "csi-16", 0);
  await answered(care, "gad-7", 0);
  await answered(care, "gad-7", 1);

  const alerts = await listAlerts(care.therapist, { coupleId: care.couple.id });
  expect(alerts.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    "DETERIORATION medium",
  ]);
});

test("rather not said is missing: too many leave no number at all", async () => {
  const care = await aCare();
  await answered(care, "phq-9", 2, { 1: null, 2: null, 3: null, 9: 0 });

  const {
    measures: [scores],
  } = await getScores(care.therapist, { coupleId: care.couple.id });
  expect(scores?.results).toMatchObject([
    { status: "incomplete", total: null, band: null },
  ]);
});

test("a replay of the same form makes no second result, and what was scored stays", async () => {
  const { therapist, ana, couple } = await aCare();
  const [assignmentId = ""] = await sent(therapist, {
    coupleId: couple.id,
    slug: "gad-7",
  });
  const id = crypto.randomUUID();
  const answers = formAnswers("gad-7", 1);
  await submit(ana, assignmentId, answers, id);
  await submit(ana, assignmentId, answers, id);

  const [row] = await admin<
    { count: number }[]
  >`select count(*)::int from measure_results where assignment_id = ${assignmentId}`;
  expect(row?.count).toBe(1);
  expect(await getAssignment(ana, { assignmentId })).toMatchObject({
    state: "sent",
    isMeasure: true,
  });
  await confirmPassword(ana);
  await expect(reopenResponse(ana, { assignmentId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("what is behind a flag that is off is neither listed nor sent", async () => {
  const { therapist, couple } = await aCare();
  const slugs = (await listMeasures(therapist)).measures.map(
    ({ slug }) => slug,
  );
  expect(slugs).toContain("csi-16");
  expect(slugs).not.toContain("audit-c");
  await expect(
    sendMeasure(therapist, {
      coupleId: couple.id,
      slug: "audit-c",
      who: "a",
      dueOn: null,
      everyWeeks: null,
    }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
