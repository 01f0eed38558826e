import { expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { getOpened } from "@/server/homework/get-opened";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { keepRest } from "@/server/homework/keep-rest";
import { admin, confirmPassword } from "@/tests/support/admin";
import { anOpenedTogether } from "@/tests/support/joint";
import { openSeen } from "@/tests/support/open-seen";
import { bothFinished } from "@/tests/support/raw-spots";

const notFound = { code: "NOT_FOUND" };

/** One line of hers was shown to Ben, the other was not. */
async function oneShown() {
  const made = await bothFinished();
  const { therapist, anas } = made;
  await openSeen(therapist, { assignmentId: anas, units: ["share_line"] });
  return made;
}

test("the rest is kept, and what was read stays as it is", async () => {
  const { ana, ben, therapist, anas } = await oneShown();
  const before = await getOpened(ben, { assignmentId: anas });
  const own = await getOpened(ana, { assignmentId: anas });
  expect([own.rest, before.rest]).toEqual([["What soothes it"], []]);

  for (const _time of [1, 2]) await keepRest(ana, { assignmentId: anas });

  await expect(
    openSeen(therapist, { assignmentId: anas, units: ["comfort"] }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
    message: "Whoever wrote this keeps the rest of it private.",
  });
  expect(await getOpened(ben, { assignmentId: anas })).toEqual(before);
  expect((await getOpened(ana, { assignmentId: anas })).rest).toEqual(own.rest);
  expect(
    (await getTwoSides(therapist, { assignmentId: anas })).reveal,
  ).toMatchObject({ state: "open", isRestKept: true });
  expect(
    await admin`select unit from revealed_responses where assignment_id = ${anas}`,
  ).toEqual([{ unit: "share_line" }]);
});

test("the rest is kept only by its author, and only once something of it was shown", async () => {
  const { ana, ben, therapist, anas, bens } = await oneShown();
  await chooseSharing(ben, { assignmentId: bens, choice: "share" });

  for (const [caller, assignmentId] of [
    [ben, anas],
    [ben, bens],
    [ana, bens],
    [therapist, anas],
  ] as const) {
    await expect(keepRest(caller, { assignmentId })).rejects.toMatchObject(
      notFound,
    );
  }
  await openSeen(therapist, { assignmentId: anas, units: ["comfort"] });
  expect((await getOpened(ana, { assignmentId: anas })).rest).toEqual([]);
});

test("nobody agrees anew to what is open", async () => {
  const { ana, anas } = await oneShown();
  await keepRest(ana, { assignmentId: anas });
  await confirmPassword(ana);

  await expect(
    chooseSharing(ana, { assignmentId: anas, choice: "share" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("what opened for both cannot be kept in part", async () => {
  const { ana, assignmentId } = await anOpenedTogether();

  await expect(keepRest(ana, { assignmentId })).rejects.toMatchObject(notFound);
});
