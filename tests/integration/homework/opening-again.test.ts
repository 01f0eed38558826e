import { expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { anAssignedReveal } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";

async function bothAgreed() {
  const care = await anAssignedReveal();
  for (const partner of [care.ana, care.ben]) {
    await submit(partner, care.assignmentId, areYouThere());
    await chooseSharing(partner, {
      assignmentId: care.assignmentId,
      choice: "share",
    });
  }
  return care;
}

const mailsTo = async (partnerId: string) => {
  const [row] = await admin<{ count: number }[]>`
    select count(*)::int from outbox where partner_id = ${partnerId}`;
  return row?.count;
};

test("opening the same questions twice is opening them once", async () => {
  const { therapist, ana, assignmentId } = await bothAgreed();
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  const before = await mailsTo(ana.partnerId);

  await openSeen(therapist, { assignmentId, units: ["moment"] });

  expect(await mailsTo(ana.partnerId)).toBe(before);
});

test("a question that is not there opens nothing", async () => {
  const { therapist, ana, assignmentId } = await bothAgreed();

  await expect(
    openSeen(therapist, { assignmentId, units: ["not_there"] }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect((await getPartnerHome(ana)).opened).toEqual([]);
});
