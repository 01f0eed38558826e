import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

import { finishTogether } from "@/server/homework/finish-together";
import { getFeedbackForm } from "@/server/homework/get-feedback-form";
import { getOpened } from "@/server/homework/get-opened";
import { getTogether } from "@/server/homework/get-together";
import { giveFeedback } from "@/server/homework/give-feedback";
import { listFeedback } from "@/server/homework/list-feedback";
import { listJointVersions } from "@/server/homework/list-joint-versions";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { askForDraw } from "@/server/jar/ask-for-draw";
import { ANY } from "@/server/jar/idea-rules";
import { keepDate } from "@/server/jar/keep-date";
import { sayYes } from "@/server/jar/say-yes";
import type { Json } from "@/server/worksheets/condition-rules";
import { aCare } from "@/tests/support/homework";
import { given } from "@/tests/support/homework-deeds";
import { aFullJar, jarOf, settled } from "@/tests/support/jar";
import type { Caller } from "@/tests/support/world-people";

const isNotFound = { code: "NOT_FOUND" };

/** They went. */
async function aDone() {
  const jar = await aFullJar();
  const { ana, ben, assignmentId } = jar;
  const drawId = randomUUID();
  await askForDraw(ana, { assignmentId, drawId, wish: ANY });
  await settled();
  await sayYes(ana, { assignmentId, drawId, seat: "a", yes: true });
  await sayYes(ben, { assignmentId, drawId, seat: "b", yes: true });
  await settled();
  await keepDate(ben, { assignmentId, drawId, keep: null });
  return { ...jar, drawId };
}

const plans = (
  who: Caller,
  assignmentId: string,
  question: string,
  value: Json,
) => saveJointAnswer(who, { assignmentId, question, value, base: 0, sent: [] });

test("how a date was is said before the jar is finished, and only their therapist reads of which", async () => {
  const { ana, ben, therapist, of, drawId } = await aDone();
  expect((await getFeedbackForm(ana, of)).asked).toMatchObject([
    { key: "how" },
  ]);
  const tell = (about: string) =>
    giveFeedback(ana, {
      ...of,
      submissionId: randomUUID(),
      free: null,
      words: null,
      answers: { how: 2 },
      about,
    });
  await expect(tell(randomUUID())).rejects.toMatchObject(isNotFound);
  await tell(drawId);

  expect(await listFeedback(therapist, of)).toMatchObject([
    { seat: "a", about: drawId, answers: [{ label: "How was it for me?" }] },
  ]);
  await expect(listFeedback(ben, of)).rejects.toMatchObject(isNotFound);
  const seen = JSON.stringify([
    await jarOf(ben, of.assignmentId),
    await getTogether(ben, of),
    await getFeedbackForm(ben, of),
  ]);
  expect(seen).not.toContain('"how":2');
});

test("what ends without a jar waits for its end before each is asked alone", async () => {
  const { ana, couple, therapist } = await aCare();
  const assignmentId = await given(therapist, {
    coupleId: couple.id,
    slug: "dates-plan",
    sharing: "shared",
  });

  await expect(getFeedbackForm(ana, { assignmentId })).rejects.toMatchObject(
    isNotFound,
  );
});

test("each date has a plan of its own, kept with all that stood in it", async () => {
  const { ana, ben, of, assignmentId } = await aDone();
  await plans(ana, assignmentId, "plan_1", { what: "Kite", when: "Friday" });
  await plans(ben, assignmentId, "plan_2", { what: "Bread" });

  const { joint } = await getTogether(ben, of);
  expect(joint.fields).toEqual([]);
  expect(joint.answers.map(({ question, value }) => [question, value])).toEqual(
    [
      ["plan_1", { what: "Kite", when: "Friday" }],
      ["plan_2", { what: "Bread" }],
    ],
  );
  expect(await listJointVersions(ana, of)).toHaveLength(2);
  for (const question of ["plan", "plan_0", "idea_for_the_jar"]) {
    await expect(
      plans(ana, assignmentId, question, { what: "x" }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});

test("a jar that is finished stands among what is opened, and goes on", async () => {
  const { ana, ben, of, assignmentId } = await aDone();
  const before = await jarOf(ben, assignmentId);
  await finishTogether(ana, of);

  expect((await getOpened(ben, of)).joint?.plan?.key).toBe("plan");
  expect(await jarOf(ben, assignmentId)).toEqual(before);
});
