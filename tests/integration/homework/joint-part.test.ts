import { expect, test } from "vitest";

import { getCoupleView } from "@/server/homework/get-couple-view";
import { getJointPart } from "@/server/homework/get-joint-part";
import { getOpened } from "@/server/homework/get-opened";
import { hearJointAnswers } from "@/server/homework/hear-joint-answers";
import { listJointVersions } from "@/server/homework/list-joint-versions";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { shutReveal } from "@/server/homework/shut-reveal";
import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import {
  anOpenedTogether,
  aReadyTogether,
  writes,
} from "@/tests/support/joint";
import type { Caller } from "@/tests/support/world-people";

const isNotFound = { code: "NOT_FOUND" };
const hear = (caller: Caller, { assignmentId }: { assignmentId: string }) =>
  hearJointAnswers(caller, { assignmentId, known: {} });
const kept = (assignmentId: string) =>
  admin`select from joint_answers where assignment_id = ${assignmentId}`;

test("what one of the three writes, all three read, and go on from", async () => {
  const { ana, ben, therapist, assignmentId } = await anOpenedTogether();

  expect(await writes(ana, assignmentId, "The knocking")).toEqual({
    outcome: "saved",
    version: 1,
  });
  for (const reader of [ana, ben, therapist]) {
    const { title, answers } = await getJointPart(reader, { assignmentId });
    expect(title).toBe("Together");
    expect(answers).toEqual([
      { question: "name", version: 1, value: "The knocking" },
    ]);
  }
  await writes(therapist, assignmentId, "The knocking door", { base: 1 });
  await writes(ben, assignmentId, "The door", { base: 2 });

  const { joint } = await getOpened(ana, { assignmentId });
  expect(joint?.answers[0]).toMatchObject({ version: 3, value: "The door" });
  expect(
    (await getCoupleView(therapist, { assignmentId })).joint?.answers,
  ).toEqual(joint?.answers);
});

test("of two who write at once neither loses a word, and the later one gets both", async () => {
  const { ana, ben, therapist, assignmentId } = await anOpenedTogether();
  await writes(therapist, assignmentId, "The spin");

  const both = await Promise.all([
    writes(ana, assignmentId, "The knocking", { base: 1 }),
    writes(ben, assignmentId, "The closed door", { base: 1 }),
  ]);

  const outcomes = both.map(({ outcome }) => outcome);
  expect(outcomes.toSorted()).toEqual(["rival", "saved"]);
  const standing = outcomes[0] === "saved" ? "The knocking" : "The closed door";
  expect(both).toContainEqual({
    outcome: "rival",
    version: 2,
    value: standing,
  });
  const versions = await listJointVersions(ana, { assignmentId });
  expect(versions.map(({ value }) => value).toSorted()).toEqual([
    "The closed door",
    "The knocking",
    "The spin",
  ]);
  expect(versions.filter(({ rival }) => rival)).toHaveLength(1);
  const { answers } = await getJointPart(therapist, { assignmentId });
  expect(answers[0]).toMatchObject({ version: 2, value: standing });
});

test("the same words again are one version, so that a lost answer can be asked for again", async () => {
  const { ana, assignmentId } = await anOpenedTogether();
  await writes(ana, assignmentId, "The knocking");

  expect(await writes(ana, assignmentId, "The knocking")).toEqual({
    outcome: "saved",
    version: 1,
  });
  expect(await kept(assignmentId)).toHaveLength(1);
});

test("words sent on the way out go on from one's own that had just arrived", async () => {
  const { ana, ben, assignmentId } = await anOpenedTogether();
  await writes(ana, assignmentId, "The kn");

  const last = await writes(ana, assignmentId, "The knocking", {
    sent: ["The kn"],
  });
  expect(last).toEqual({ outcome: "saved", version: 2 });

  const met = await writes(ben, assignmentId, "The door", { sent: ["The d"] });
  expect(met).toMatchObject({ outcome: "rival", value: "The knocking" });
});

test("a text that met another is kept once, however often it is sent again", async () => {
  const { ana, ben, assignmentId } = await anOpenedTogether();
  await writes(ana, assignmentId, "The knocking");
  for (const _again of [1, 2, 3]) {
    expect(await writes(ben, assignmentId, "The door")).toMatchObject({
      outcome: "rival",
    });
  }
  await writes(ana, assignmentId, "The door", { question: "exit_a" });

  expect(await kept(assignmentId)).toHaveLength(3);
});

test("an open page hears what it does not have yet, and it puts off no idle end", async () => {
  const { ana, ben, assignmentId } = await anOpenedTogether();
  await writes(ana, assignmentId, "The knocking");
  const ends = () => admin`select idle_expires_at from sec.session order by id`;
  await admin`update sec.session set idle_expires_at = idle_expires_at - interval '20 minutes'`;
  const before = await ends();
  const readings = () =>
    admin`select from audit_events where action = 'joint.read' and subject_id = ${assignmentId}`;

  const hear = (known: Record<string, number>) =>
    hearJointAnswers(ben, { assignmentId, known });
  expect(await hear({})).toEqual([
    { question: "name", version: 1, value: "The knocking" },
  ]);
  expect(await hear({ name: 1 })).toEqual([]);
  expect(await hear({ name: 1, no_such: 4 })).toEqual([]);

  expect(await readings()).toHaveLength(1);
  expect(await ends()).toEqual(before);
});

test("every saved text stays, with who wrote it and on which day, and never the hour", async () => {
  const { ana, ben, therapist, assignmentId } = await anOpenedTogether();
  await writes(ana, assignmentId, "The kn");
  await writes(ana, assignmentId, "The knocking", { base: 1 });
  await writes(therapist, assignmentId, "The knocking door", { base: 2 });

  const versions = await listJointVersions(ben, { assignmentId });

  expect(versions).toEqual([
    expect.objectContaining({
      value: "The knocking door",
      seat: null,
      member: "Dana",
    }),
    expect.objectContaining({
      value: "The knocking",
      seat: "a",
      member: null,
    }),
  ]);
  expect(versions[0]?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(JSON.stringify(versions)).not.toMatch(/T\d\d:\d\d/);
  expect(await kept(assignmentId)).toHaveLength(3);
});

test("before the opening it is not there, for nobody, and nothing can be written", async () => {
  const care = await aReadyTogether();
  const { ana, ben, therapist, assignmentId } = care;

  for (const somebody of [ana, ben, therapist]) {
    for (const ask of [getJointPart, listJointVersions, hear]) {
      await expect(ask(somebody, { assignmentId })).rejects.toMatchObject(
        isNotFound,
      );
    }
    await expect(writes(somebody, assignmentId, "Now")).rejects.toMatchObject(
      isNotFound,
    );
  }
  await shutReveal(therapist, { assignmentId });
  await expect(writes(ana, assignmentId, "Now")).rejects.toMatchObject(
    isNotFound,
  );
  expect(await kept(assignmentId)).toHaveLength(0);
});

test("another couple, another practice, a colleague and the owner are told it is not there", async () => {
  const { practice, ana, assignmentId } = await anOpenedTogether();
  await writes(ana, assignmentId, "The knocking");
  const { caller: colleague } = await aTherapist(practice);
  const neighbours = await aCare(practice);
  const elsewhere = await aCare();

  for (const stranger of [
    colleague,
    practice.owner.caller,
    neighbours.ana,
    neighbours.therapist,
    elsewhere.ben,
    elsewhere.therapist,
  ]) {
    for (const ask of [getJointPart, listJointVersions, hear]) {
      await expect(ask(stranger, { assignmentId })).rejects.toMatchObject(
        isNotFound,
      );
    }
    await expect(
      writes(stranger, assignmentId, "Mine", { base: 1 }),
    ).rejects.toMatchObject(isNotFound);
  }
  expect(await kept(assignmentId)).toHaveLength(1);
});

test("only what the part asks is kept, and only in its form", async () => {
  const { ana, assignmentId } = await anOpenedTogether();
  const save = (question: string, value: string | number) =>
    saveJointAnswer(ana, {
      assignmentId,
      question,
      value,
      base: 0,
      sent: [],
    });

  for (const own of ["moment", "tail_therapist_only", "no_such"]) {
    await expect(save(own, "words")).rejects.toMatchObject({
      fields: { question: [expect.stringContaining("write together")] },
    });
  }
  await expect(save("name", 7)).rejects.toMatchObject({
    fields: { name: [expect.any(String)] },
  });
  await expect(save("name", "x".repeat(20_001))).rejects.toMatchObject({
    fields: { name: [expect.not.stringContaining("xxx")] },
  });
});

test("a worksheet that ends with its own parts has none", async () => {
  const { ana, assignmentId } = await anAssignedReveal();

  await expect(getJointPart(ana, { assignmentId })).rejects.toMatchObject(
    isNotFound,
  );
});
