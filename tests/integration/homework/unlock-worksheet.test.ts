import { expect, test } from "vitest";

import { Forbidden } from "@/server/errors";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { getAssignment } from "@/server/homework/get-assignment";
import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";

const asked = (coupleId: string, isUnlocked?: boolean) => ({
  coupleId,
  slug: "softened-reach",
  who: "a" as const,
  sharing: "therapist_decides" as const,
  mayOpenByItself: false,
  dueOn: null,
  note: null,
  ...(isUnlocked !== undefined && { isUnlocked }),
});

test("what must be unlocked is given by the therapist of record, with their word for it in the audit trail", async () => {
  const { practice, therapist, couple, ana } = await aCare();
  const colleague = await aTherapist(practice, { name: "Cole Young" });
  await admin`insert into care_team (practice_id, couple_id, member_id, role)
    values (${practice.practiceId}, ${couple.id}, ${colleague.memberId}, 'co_therapist')`;

  for (const isUnlocked of [undefined, false]) {
    await expect(
      assignWorksheet(therapist, asked(couple.id, isUnlocked)),
    ).rejects.toMatchObject({ fields: { isUnlocked: [expect.any(String)] } });
  }
  await expect(
    assignWorksheet(colleague.caller, asked(couple.id, true)),
  ).rejects.toThrow(Forbidden);

  const { assignmentIds } = await assignWorksheet(
    therapist,
    asked(couple.id, true),
  );
  const details = await admin<{ detail: object }[]>`
    select detail from audit_events
    where practice_id = ${practice.practiceId} and action = 'worksheet.assigned'`;
  const [assignmentId = ""] = assignmentIds;
  // What the therapist said yes to is no partner's to read.
  const { worksheet } = await getAssignment(ana, { assignmentId });
  expect(worksheet.unlockWhen).toBeUndefined();
  expect(details.map(({ detail }) => detail)).toEqual([
    expect.objectContaining({ worksheet: "softened-reach", unlocked: true }),
  ]);
});
