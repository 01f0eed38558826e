import { expect, test } from "vitest";

import { getCouple } from "@/server/couples/get-couple";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getCoupleView } from "@/server/homework/get-couple-view";
import { getOpened } from "@/server/homework/get-opened";
import { areYouThere, submit } from "@/tests/support/answers";
import { aTherapist } from "@/tests/support/factories";
import { anAssignedReveal } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";

async function bothAgreed() {
  const care = await anAssignedReveal();
  const { ana, ben, assignmentId } = care;
  for (const [partner, name] of [
    [ana, "Ana"],
    [ben, "Ben"],
  ] as const) {
    await submit(
      partner,
      assignmentId,
      areYouThere({
        moment: `${name}'s moment`,
        forTherapist: `${name}'s secret`,
      }),
    );
    await chooseSharing(partner, { assignmentId, choice: "share" });
  }
  return care;
}

const isNotFound = { code: "NOT_FOUND" };

test("the therapist reads word for word what both partners read", async () => {
  const { therapist, ana, assignmentId } = await bothAgreed();
  await openSeen(therapist, { assignmentId, units: ["moment"] });

  const seen = await getCoupleView(therapist, { assignmentId });

  expect(seen.blocks).toEqual((await getOpened(ana, { assignmentId })).blocks);
  expect(JSON.stringify(seen)).toContain("Ben's moment");
  expect(JSON.stringify(seen)).not.toContain("secret");
});

test("before it is opened there is nothing that both read", async () => {
  const { therapist, assignmentId } = await bothAgreed();

  await expect(
    getCoupleView(therapist, { assignmentId }),
  ).rejects.toMatchObject(isNotFound);
});

test("a colleague who does not treat them and the partners themselves are told it is not there", async () => {
  const { therapist, practice, ana, couple, assignmentId } = await bothAgreed();
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  const { caller: colleague } = await aTherapist(practice);

  for (const stranger of [colleague, ana]) {
    await expect(
      getCoupleView(stranger, { assignmentId }),
    ).rejects.toMatchObject(isNotFound);
    await expect(
      getCouple(stranger, { coupleId: couple.id }),
    ).rejects.toMatchObject(isNotFound);
  }
});

test("who treats them is told by their names; owning the practice is not enough", async () => {
  const { therapist, practice, couple } = await anAssignedReveal();

  expect(await getCouple(therapist, { coupleId: couple.id })).toMatchObject({
    partners: { a: { name: "Ana" }, b: { name: "Ben" } },
    careTeam: [{ role: "therapist_of_record" }],
  });
  await expect(
    getCouple(practice.owner.caller, { coupleId: couple.id }),
  ).rejects.toMatchObject(isNotFound);
});
