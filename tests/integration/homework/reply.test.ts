import { expect, test } from "vitest";

import { getCoupleView } from "@/server/homework/get-couple-view";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerView } from "@/server/homework/get-partner-view";
import { listJointVersions } from "@/server/homework/list-joint-versions";
import { replyToOpened } from "@/server/homework/reply-to-opened";
import { admin } from "@/tests/support/admin";
import { myDefinition } from "@/tests/support/definition-answers";
import { aCare } from "@/tests/support/homework";
import { finish, given } from "@/tests/support/homework-deeds";
import { anOpenDefinition } from "@/tests/support/open-definition";

async function opened(words: Parameters<typeof anOpenDefinition>[1] = {}) {
  const care = await aCare();
  const coupleId = care.couple.id;
  const assignmentId = await anOpenDefinition({ ...care, coupleId }, words);
  return { ...care, assignmentId };
}

const notFound = { code: "NOT_FOUND" };

test("what one found good to know the other reads, and their therapist", async () => {
  const { ana, ben, therapist, assignmentId } = await opened();
  const said = [{ unit: "assumed", by: "b" }];
  expect((await getOpened(ben, { assignmentId })).replies).toEqual([]);

  for (const _tap of [1, 2])
    await replyToOpened(ben, { assignmentId, unit: "assumed" });

  expect((await getOpened(ana, { assignmentId })).replies).toEqual(said);
  expect((await getOpened(ben, { assignmentId })).replies).toEqual(said);
  expect((await getCoupleView(therapist, { assignmentId })).replies).toEqual(
    said,
  );
  expect(
    (await getPartnerView(therapist, { assignmentId, seat: "a" })).opened
      ?.replies,
  ).toEqual(said);
  await replyToOpened(ana, { assignmentId, unit: "assumed" });
  expect((await getOpened(ben, { assignmentId })).replies).toHaveLength(2);
  expect(
    await admin`select from audit_events where action = 'reply.given'`,
  ).toHaveLength(2);
});

test("it is none of the words that they write together", async () => {
  const { ana, ben, assignmentId } = await opened();
  await replyToOpened(ben, { assignmentId, unit: "assumed" });

  expect(await listJointVersions(ana, { assignmentId })).toEqual([]);
});

test("there is nothing to be said to a dash, or where the worksheet offers none", async () => {
  const { ana, ben, assignmentId } = await opened({ ben: null });

  await replyToOpened(ben, { assignmentId, unit: "assumed" });
  for (const unit of ["assumed", "define", "cards", "met"]) {
    await expect(
      replyToOpened(ana, { assignmentId, unit }),
    ).rejects.toMatchObject(notFound);
  }
});

test("to words that are not open, and by anybody else, nothing is said", async () => {
  const { practice, therapist, couple, ana, ben, assignmentId } = await opened({
    units: ["define"],
  });
  const closed = await given(therapist, {
    coupleId: couple.id,
    slug: "my-definition",
  });
  await finish(ana, closed, myDefinition("That I need a while"), "share");
  await finish(ben, closed, myDefinition("That I fix things"), "share");
  const others = await opened();

  for (const [caller, id] of [
    [ben, assignmentId],
    [ben, closed],
    [therapist, others.assignmentId],
    [others.therapist, others.assignmentId],
    [practice.owner.caller, others.assignmentId],
    [ben, others.assignmentId],
  ] as const) {
    await expect(
      replyToOpened(caller, { assignmentId: id, unit: "assumed" }),
    ).rejects.toMatchObject(notFound);
  }
});
