import { expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { openReveal } from "@/server/homework/open-reveal";
import { reopenResponse } from "@/server/homework/reopen-response";
import { confirmPassword } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { anAssignedReveal } from "@/tests/support/homework";
import { seenBy } from "@/tests/support/open-seen";

type Care = Awaited<ReturnType<typeof anAssignedReveal>>;

async function bothAgreed() {
  const care = await anAssignedReveal();
  for (const partner of [care.ana, care.ben]) {
    await submit(partner, care.assignmentId, areYouThere());
    await chooseSharing(partner, { ...care, choice: "in_session" });
  }
  return care;
}

const openAs = ({ therapist, assignmentId }: Care, seen: string) =>
  openReveal(therapist, { assignmentId, units: ["moment"], seen });

test("what Ana wrote anew since the therapist read it is not opened unread", async () => {
  const care = await bothAgreed();
  const seen = await seenBy(care.therapist, care.assignmentId);
  await confirmPassword(care.ana);
  await reopenResponse(care.ana, care);
  await submit(care.ana, care.assignmentId, areYouThere({ moment: "Anew." }));
  await chooseSharing(care.ana, { ...care, choice: "in_session" });

  await expect(openAs(care, seen)).rejects.toThrow(
    "A part has changed since you read it.",
  );
  expect((await getPartnerHome(care.ben)).opened).toEqual([]);

  await openAs(care, await seenBy(care.therapist, care.assignmentId));
  expect((await getPartnerHome(care.ben)).opened).toHaveLength(1);
});

test("a choice made anew is to be looked at first", async () => {
  const care = await bothAgreed();
  const seen = await seenBy(care.therapist, care.assignmentId);
  await confirmPassword(care.ben);
  await chooseSharing(care.ben, { ...care, choice: "share" });

  await expect(openAs(care, seen)).rejects.toThrow("A part has changed");
});

test("whoever looked at neither part opens neither", async () => {
  const care = await bothAgreed();

  await expect(openAs(care, "")).rejects.toThrow("A part has changed");
});
