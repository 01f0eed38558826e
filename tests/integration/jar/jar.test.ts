import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

import { addIdea } from "@/server/jar/add-idea";
import { changeIdea } from "@/server/jar/change-idea";
import { getJar } from "@/server/jar/get-jar";
import { hearJar } from "@/server/jar/hear-jar";
import { MOST_IDEAS } from "@/server/jar/idea-rules";
import { takeOutIdea } from "@/server/jar/take-out-idea";
import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { given } from "@/tests/support/homework-deeds";
import { aFullJar, aJar, anIdea, jarOf, puts } from "@/tests/support/jar";
import type { Caller } from "@/tests/support/world-people";

const isNotFound = { code: "NOT_FOUND" };

test("ideas of both lie in one jar by their words, and each is told which are their own", async () => {
  const { ana, ben, therapist, assignmentId } = await aJar();
  await puts(ben, assignmentId, "Zoo");
  await puts(ana, assignmentId, "Museum", { cost: "low", kidFree: true });
  await puts(ben, assignmentId, "A walk");

  const seen = async (who: Caller) =>
    (await jarOf(who, assignmentId)).ideas.map(({ idea, isOwn }) => [
      idea.text,
      isOwn,
    ]);
  expect(await seen(ana)).toEqual([
    ["A walk", false],
    ["Museum", true],
    ["Zoo", false],
  ]);
  expect(await seen(ben)).toEqual([
    ["A walk", true],
    ["Museum", false],
    ["Zoo", true],
  ]);
  expect((await seen(therapist)).map(([, own]) => own)).toEqual([
    false,
    false,
    false,
  ]);
});

test("an idea that is sent twice lies there once", async () => {
  const { ana, assignmentId } = await aJar();
  const sending = { assignmentId, ideaId: randomUUID(), idea: anIdea("Zoo") };

  await Promise.all([addIdea(ana, sending), addIdea(ana, sending)]);

  expect((await jarOf(ana, assignmentId)).ideas).toHaveLength(1);
});

test("only whoever put an idea in words it anew or takes it out", async () => {
  const { ana, ben, therapist, assignmentId } = await aJar();
  const ideaId = await puts(ana, assignmentId, "Zoo");
  const anew = { assignmentId, ideaId, idea: anIdea("Aquarium") };
  for (const other of [ben, therapist]) {
    await expect(changeIdea(other, anew)).rejects.toMatchObject(isNotFound);
    await expect(
      takeOutIdea(other, { assignmentId, ideaId }),
    ).rejects.toMatchObject(isNotFound);
  }

  await changeIdea(ana, anew);
  const [changed] = (await jarOf(ben, assignmentId)).ideas;
  expect(changed?.idea.text).toBe("Aquarium");
  await takeOutIdea(ana, { assignmentId, ideaId });
  expect((await jarOf(ben, assignmentId)).ideas).toEqual([]);
  await expect(changeIdea(ana, anew)).rejects.toMatchObject(isNotFound);
});

test("nobody takes over the idea of the other by sending it anew", async () => {
  const { ana, ben, assignmentId } = await aJar();
  const ideaId = await puts(ana, assignmentId, "Zoo");

  await expect(
    addIdea(ben, { assignmentId, ideaId, idea: anIdea("Mine") }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await jarOf(ana, assignmentId)).ideas).toMatchObject([
    { idea: { text: "Zoo" }, isOwn: true },
  ]);
});

test("each puts in twenty, however many the other has", async () => {
  const { ana, ben, assignmentId } = await aJar();
  for (let at = 0; at < MOST_IDEAS; at += 1)
    await puts(ana, assignmentId, `Idea ${at}`);

  await expect(puts(ana, assignmentId, "One more")).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await puts(ben, assignmentId, "Mine");
  const [own] = (await jarOf(ana, assignmentId)).ideas.filter(
    ({ isOwn }) => isOwn,
  );
  await takeOutIdea(ana, { assignmentId, ideaId: own?.id ?? "" });
  await puts(ana, assignmentId, "One more");
});

test("hostile words come back as they were typed", async () => {
  const { ana, ben, assignmentId } = await aJar();
  const words = `<script>alert(1)</script> '; drop table jar_ideas; -- ${"\u202e"}`;
  await puts(ana, assignmentId, words);

  const [idea] = (await jarOf(ben, assignmentId)).ideas;
  expect(idea?.idea.text).toBe(words.trim());
});

test("neither another couple nor a colleague nor another practice reaches it", async () => {
  const { practice, assignmentId, of, anas } = await aFullJar();
  const colleague = await aTherapist(practice);
  const others = await aJar();
  for (const stranger of [colleague.caller, others.ana, others.therapist]) {
    await expect(getJar(stranger, of)).rejects.toMatchObject(isNotFound);
    await expect(
      hearJar(stranger, { assignmentId, mark: "" }),
    ).rejects.toMatchObject(isNotFound);
    await expect(puts(stranger, assignmentId, "x")).rejects.toMatchObject(
      isNotFound,
    );
  }
  // Into the strangers' own jar none of these ideas can be carried.
  const stolen = { assignmentId: others.assignmentId, ideaId: anas[0] ?? "" };
  await expect(takeOutIdea(others.ana, stolen)).rejects.toMatchObject(
    isNotFound,
  );
});

test("a worksheet without a jar has none, and takes no idea", async () => {
  const { ana, couple, therapist } = await aCare();
  const assignmentId = await given(therapist, {
    coupleId: couple.id,
    slug: "dates-plan",
    sharing: "shared",
  });

  expect(await getJar(ana, { assignmentId })).toBeNull();
  await expect(puts(ana, assignmentId, "Zoo")).rejects.toMatchObject(
    isNotFound,
  );
});

test("an open page hears what is new, and nothing where nothing is", async () => {
  const { ana, ben, assignmentId } = await aFullJar();
  const { mark } = await jarOf(ana, assignmentId);
  expect(await hearJar(ana, { assignmentId, mark })).toBeNull();

  await puts(ben, assignmentId, "Go far away");
  const heard = await hearJar(ana, { assignmentId, mark });

  expect(heard?.ideas).toHaveLength(7);
  expect(
    await hearJar(ana, { assignmentId, mark: heard?.mark ?? "" }),
  ).toBeNull();
});

test("no row of an idea tells whose it is or when it came", async () => {
  const { anas } = await aFullJar();
  const [row] =
    await admin`select * from jar_ideas where id = ${anas[0] ?? ""}`;

  expect(Object.keys(row ?? {}).toSorted()).toEqual([
    "assignment_id",
    "body",
    "couple_id",
    "id",
    "practice_id",
    "taken_out",
  ]);
});
