import { expect, test } from "vitest";

import { listCouples } from "@/server/couples/list-couples";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { holdReveal } from "@/server/homework/hold-reveal";
import { areYouThere, submit } from "@/tests/support/answers";
import { anAssignedReveal } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";

const nothing = { reviews: 0, ready: 0, unseen: 0, withThem: 0 };

test("a couple's state goes from with them to ready, and back to nothing", async () => {
  const { therapist, ana, ben, assignmentId } = await anAssignedReveal();
  const state = async () =>
    (await listCouples(therapist, { after: null })).couples[0]?.state;
  expect(await state()).toEqual({ ...nothing, withThem: 1 });

  for (const who of [ana, ben]) {
    await submit(who, assignmentId, areYouThere());
    await chooseSharing(who, { assignmentId, choice: "share" });
  }
  expect(await state()).toEqual({ ...nothing, ready: 1, unseen: 2 });

  await holdReveal(therapist, { assignmentId, held: true });
  expect(await state()).toEqual({ ...nothing, unseen: 2 });
  await holdReveal(therapist, { assignmentId, held: false });
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  expect(await state()).toEqual(nothing);
});

test("a review counts until it is closed, and keeps what it holds from being ready", async () => {
  const { therapist, ana, ben, assignmentId } = await anAssignedReveal();
  await submit(ana, assignmentId, areYouThere({ free: "no" }));
  await submit(ben, assignmentId, areYouThere());
  for (const who of [ana, ben]) {
    await chooseSharing(who, { assignmentId, choice: "share" });
  }

  const { couples } = await listCouples(therapist, { after: null });
  expect(couples[0]?.state).toEqual({ ...nothing, reviews: 1, unseen: 2 });
});
