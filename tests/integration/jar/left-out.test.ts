import { expect, test } from "vitest";

import { getCoupleView } from "@/server/homework/get-couple-view";
import { getPartnerView } from "@/server/homework/get-partner-view";
import { getTogether } from "@/server/homework/get-together";
import { getJarOfBoth } from "@/server/jar/get-jar-of-both";
import { leaveOutIdea } from "@/server/jar/leave-out-idea";
import { listLeftOut } from "@/server/jar/list-left-out";
import { admin } from "@/tests/support/admin";
import { aFullJar, draws, jarOf, settled } from "@/tests/support/jar";
import { confirmed } from "@/tests/support/sessions";

const isNotFound = { code: "NOT_FOUND" };

async function aJarWithout() {
  const jar = await aFullJar();
  const ideaId = jar.bens[0] ?? "";
  const leaves = (leaveOut = true) =>
    leaveOutIdea(jar.ana, { ...jar.of, ideaId, leaveOut });
  return { ...jar, ideaId, leaves };
}

test("the other's pages are the same before and after, word for word", async () => {
  const { ben, therapist, assignmentId, of, leaves } = await aJarWithout();
  const look = async () => ({
    jar: await jarOf(ben, assignmentId),
    together: await getTogether(ben, of),
  });
  const before = await look();

  await leaves();

  expect(await look()).toEqual(before);
  // What the therapist shows them on a shared screen has none of it either.
  expect(await jarOf(therapist, assignmentId)).toMatchObject({
    ideas: before.jar.ideas.map(({ id }) => ({ id, isOwn: false })),
  });
  const seen = JSON.stringify([
    await getCoupleView(therapist, of),
    await getPartnerView(therapist, { ...of, seat: "b" }),
  ]);
  expect(seen).not.toContain("leftOut");
});

test("one's own page looks the same too, for the phone may be in the other's hand", async () => {
  const { ana, assignmentId, leaves } = await aJarWithout();
  const before = await jarOf(ana, assignmentId);

  await leaves();

  expect(await jarOf(ana, assignmentId)).toEqual(before);
});

test("what one left out is read again only with the password, and never by the other", async () => {
  const { ana, ben, therapist, of, ideaId, leaves } = await aJarWithout();
  await leaves();

  await expect(listLeftOut(ana, of)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await listLeftOut(await confirmed(ana), of)).toEqual([ideaId]);
  expect(await listLeftOut(await confirmed(ben), of)).toEqual([]);
  await expect(listLeftOut(therapist, of)).rejects.toMatchObject(isNotFound);
});

test("it can be put back, and then it may come again", async () => {
  const { ana, of, leaves } = await aJarWithout();
  await leaves();
  await leaves(false);

  expect(await listLeftOut(await confirmed(ana), of)).toEqual([]);
});

test("an idea of one's own is taken out, not left out", async () => {
  const { ana, ben, of, anas, bens } = await aFullJar();
  for (const [who, ideaId] of [
    [ana, anas[0]],
    [ben, bens[0]],
  ] as const) {
    await expect(
      leaveOutIdea(who, { ...of, ideaId: ideaId ?? "", leaveOut: true }),
    ).rejects.toMatchObject(isNotFound);
  }
});

test("nobody from outside leaves anything out", async () => {
  const { of, therapist, ideaId } = await aJarWithout();
  const others = await aFullJar();
  for (const stranger of [others.ana, therapist]) {
    await expect(
      leaveOutIdea(stranger, { ...of, ideaId, leaveOut: true }),
    ).rejects.toMatchObject(isNotFound);
  }
  await expect(
    leaveOutIdea(others.ana, { ...others.of, ideaId, leaveOut: true }),
  ).rejects.toMatchObject(isNotFound);
  expect(await admin`select from jar_vetoes where idea_id = ${ideaId}`).toEqual(
    [],
  );
});

test("whoever treats them reads whose idea it is and who would rather not", async () => {
  const { ana, assignmentId, therapist, of, ideaId, leaves } =
    await aJarWithout();
  await leaves();
  await draws(ana, assignmentId);
  await settled();

  const whole = await getJarOfBoth(therapist, of);
  expect(whole.ideas.find(({ id }) => id === ideaId)).toMatchObject({
    by: "b",
    leftOutBy: ["a"],
  });
  expect(whole.draws[0]).toMatchObject({ state: "drawn", outOf: 6 });
  for (const partner of [ana, (await aFullJar()).therapist]) {
    await expect(getJarOfBoth(partner, of)).rejects.toMatchObject(isNotFound);
  }
});
