import { expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { finishTogether } from "@/server/homework/finish-together";
import { getCoupleView } from "@/server/homework/get-couple-view";
import { getJointPart } from "@/server/homework/get-joint-part";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getPartnerView } from "@/server/homework/get-partner-view";
import { getPlans } from "@/server/homework/get-plans";
import { getTogether } from "@/server/homework/get-together";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { hearJointAnswers } from "@/server/homework/hear-joint-answers";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { submitResponse } from "@/server/homework/submit-response";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import type { Json } from "@/server/worksheets/condition-rules";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { given } from "@/tests/support/homework-deeds";
import { givesFeedback } from "@/tests/support/joint";
import { openSeen } from "@/tests/support/open-seen";
import type { Caller } from "@/tests/support/world-people";

const isNotFound = { code: "NOT_FOUND" };

const says = (
  writer: Caller,
  assignmentId: string,
  question: string,
  value: Json,
  base = 0,
) => saveJointAnswer(writer, { assignmentId, question, value, base, sent: [] });

async function someDates() {
  const care = await aCare();
  const assignmentId = await given(care.therapist, {
    coupleId: care.couple.id,
    slug: "dates-plan",
    sharing: "shared",
    note: "One that costs nothing.",
  });
  return { ...care, assignmentId };
}

async function aMinute() {
  const care = await aCare();
  const assignmentId = await given(care.therapist, {
    coupleId: care.couple.id,
    slug: "one-minute-gaze",
    sharing: "reveal",
    mayOpenByItself: true,
  });
  return { ...care, assignmentId };
}

const homeOf = async (partner: Caller, id: string) => {
  const { next, later, opened } = await getPartnerHome(partner);
  return {
    toDo: [next, ...later].find((part) => part?.id === id) ?? null,
    opened: opened.find((part) => part.id === id) ?? null,
  };
};

test("what one writes the other and their therapist read from the day it is given", async () => {
  const { ana, ben, therapist, assignmentId } = await someDates();
  const of = { assignmentId };
  await says(ana, assignmentId, "dates", [
    { what: "A walk", day: "2026-12-04" },
  ]);

  const { joint, note, state } = await getTogether(ben, of);
  expect(state).toBe("together");
  expect(note).toBe("One that costs nothing.");
  expect(joint.answers).toEqual([
    {
      question: "dates",
      version: 1,
      value: [{ what: "A walk", day: "2026-12-04" }],
    },
  ]);
  expect((await getJointPart(therapist, of)).answers).toEqual(joint.answers);
  expect(await getCoupleView(therapist, of)).toMatchObject({
    blocks: [],
    joint: { answers: joint.answers },
  });
  expect((await getTwoSides(therapist, of)).reveal).toMatchObject({
    openness: "together",
    together: true,
  });
  const heard = await hearJointAnswers(ben, { assignmentId, known: {} });
  expect(heard.map(({ question }) => question)).toEqual(["dates"]);
  expect(
    (await getPartnerView(therapist, { assignmentId, seat: "b" })).joint
      ?.answers,
  ).toEqual(joint.answers);
});

test("two who write at once on two phones lose nothing", async () => {
  const { ana, ben, assignmentId } = await someDates();
  const both = await Promise.all([
    says(ana, assignmentId, "thank_a", "for the walk"),
    says(ben, assignmentId, "thank_a", "for the soup"),
  ]);
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual([
    "rival",
    "saved",
  ]);
  const kept =
    await admin`select from joint_answers where assignment_id = ${assignmentId}`;
  expect(kept).toHaveLength(2);
});

test("both have it before them as one thing to do, and nobody else reaches it", async () => {
  const { practice, ana, ben, assignmentId } = await someDates();
  for (const partner of [ana, ben]) {
    expect((await homeOf(partner, assignmentId)).toDo).toMatchObject({
      state: "together",
      together: true,
      sharing: "shared",
    });
  }
  const colleague = await aTherapist(practice);
  const others = await someDates();
  const elsewhere = [colleague.caller, others.ana, others.therapist];
  for (const stranger of elsewhere) {
    const of = { assignmentId };
    await expect(getJointPart(stranger, of)).rejects.toMatchObject(isNotFound);
    await expect(finishTogether(stranger, of)).rejects.toMatchObject(
      isNotFound,
    );
    await expect(
      says(stranger, assignmentId, "thank_a", "x"),
    ).rejects.toMatchObject(isNotFound);
  }
  await expect(getTogether(others.ana, { assignmentId })).rejects.toMatchObject(
    isNotFound,
  );
});

test("either says that it is finished, twice is once, and it can still be written on", async () => {
  const { ana, ben, therapist, assignmentId } = await someDates();
  const of = { assignmentId };
  await says(ana, assignmentId, "count", "one");
  await expect(
    givesFeedback(ana, assignmentId, { free: "yes" }),
  ).rejects.toMatchObject(isNotFound);

  await Promise.all([finishTogether(ana, of), finishTogether(ben, of)]);

  for (const partner of [ana, ben]) {
    const home = await homeOf(partner, assignmentId);
    expect(home.toDo).toBeNull();
    expect(home.opened).toMatchObject({ sharing: "shared" });
  }
  await says(ben, assignmentId, "count", "two", 1);
  const { joint } = await getOpened(ana, of);
  expect(joint?.answers).toMatchObject([{ question: "count", value: "two" }]);
  await givesFeedback(ana, assignmentId, {
    free: "yes",
    answers: { enjoy: 7 },
  });
  expect((await getTwoSides(therapist, of)).reveal?.openness).toBe("open");
});

test("the therapist finishes it for both, too", async () => {
  const { ana, therapist, assignmentId } = await someDates();
  await finishTogether(therapist, { assignmentId });
  expect((await homeOf(ana, assignmentId)).opened).not.toBeNull();
});

test("nothing of it is one person's to finish, and a reveal is never opened this way", async () => {
  const { ana, assignmentId } = await someDates();
  const submission = {
    assignmentId,
    submissionId: crypto.randomUUID(),
    answers: {},
    seen: {},
  };
  await expect(submitResponse(ana, submission)).rejects.toMatchObject(
    isNotFound,
  );
  const minute = await aMinute();
  await expect(
    finishTogether(minute.ana, { assignmentId: minute.assignmentId }),
  ).rejects.toMatchObject(isNotFound);
  const [row] = await admin`
    select state from reveals where assignment_id = ${minute.assignmentId}`;
  expect(row).toEqual({ state: "closed" });
});

test("taken back it is gone from both phones, given back it is there with every word", async () => {
  const { ana, ben, therapist, assignmentId } = await someDates();
  await says(ana, assignmentId, "thank_a", "for the walk");
  await takeBackAssignment(therapist, { assignmentId, takenBack: true });
  for (const partner of [ana, ben]) {
    await expect(getTogether(partner, { assignmentId })).rejects.toMatchObject(
      isNotFound,
    );
    await expect(
      finishTogether(partner, { assignmentId }),
    ).rejects.toMatchObject(isNotFound);
  }
  await takeBackAssignment(therapist, { assignmentId, takenBack: false });
  const { joint } = await getTogether(ben, { assignmentId });
  expect(joint.answers).toMatchObject([{ value: "for the walk" }]);
});

test("only the days leave for a calendar, each once", async () => {
  const { ana, ben, assignmentId } = await someDates();
  await says(ana, assignmentId, "dates", [
    { what: "Dinner", day: "2026-12-18", budget: "40" },
    { what: "Cinema", day: "2026-12-04" },
  ]);
  expect(await getPlans(ben, { assignmentId })).toEqual({
    days: ["2026-12-04", "2026-12-18"],
  });
  const minute = await aMinute();
  await expect(
    getPlans(minute.ana, { assignmentId: minute.assignmentId }),
  ).rejects.toMatchObject(isNotFound);
});

test("a part of one's own beside it stays closed until it is opened for both", async () => {
  const { ana, ben, therapist, assignmentId } = await aMinute();
  const of = { assignmentId };
  await says(ana, assignmentId, "ready_a", "now");
  await says(ben, assignmentId, "ready_b", "now");
  await says(ana, assignmentId, "minute", 60);
  await submit(ana, assignmentId, {
    word: "Warm",
    hard: "too_much",
    tail_free: "yes",
  });
  await chooseSharing(ana, { assignmentId, choice: "share" });

  const before = await getTogether(ben, of);
  expect(before.state).toBe("to_do");
  expect(JSON.stringify(before)).not.toContain("Warm");
  await expect(getOpened(ben, of)).rejects.toMatchObject(isNotFound);
  expect((await getTogether(ana, of)).state).toBe("done");

  await submit(ben, assignmentId, { word: "Quiet", tail_free: "yes" });
  await chooseSharing(ben, { assignmentId, choice: "share" });
  await openSeen(therapist, { assignmentId, units: ["word"] });
  const opened = await getOpened(ben, of);
  expect(JSON.stringify(opened.blocks)).toMatch(/Warm.*Quiet/);
  expect(JSON.stringify(opened)).not.toContain("too_much");
  expect(opened.joint?.answers).toHaveLength(3);
});
