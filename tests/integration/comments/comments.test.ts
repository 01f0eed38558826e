import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { listComments } from "@/server/comments/list-comments";
import { takeBackComment } from "@/server/comments/take-back-comment";
import { writeComment } from "@/server/comments/write-comment";
import { inPractice } from "@/server/db";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";

type Care = Awaited<ReturnType<typeof anAssignedReveal>>;

const write = (
  { therapist, assignmentId }: Care,
  audience: "a" | "b" | "both",
  words = `To ${audience}`,
) => writeComment(therapist, { assignmentId, audience, words });

const read = async (caller: Caller, { assignmentId }: Care) =>
  (await listComments(caller, { assignmentId })).map(({ words }) => words);

const mailsTo = async ({ practice }: Care) => {
  const rows = await admin<{ partnerId: string; template: string }[]>`
    select partner_id as "partnerId", template from outbox
    where practice_id = ${practice.practiceId} and partner_id is not null order by created_at`;
  return rows.map((row) => ({ ...row }));
};

test("each partner reads what was written to them, and the care team all of it", async () => {
  const care = await anAssignedReveal();
  for (const audience of ["both", "a", "b"] as const) {
    await write(care, audience);
  }

  expect(await read(care.ana, care)).toEqual(["To both", "To a"]);
  expect(await read(care.ben, care)).toEqual(["To both", "To b"]);
  expect(await read(care.therapist, care)).toEqual(["To both", "To a", "To b"]);
  expect(await listComments(care.ana, care)).toMatchObject([
    { by: "Dana", isOwn: false, seats: ["a", "b"] },
    { by: "Dana", isOwn: false, seats: ["a"] },
  ]);
});

test("a mail goes to whoever reads it and to nobody else, and says nothing of it", async () => {
  const care = await anAssignedReveal();
  await admin`delete from outbox where practice_id = ${care.practice.practiceId}`;

  await write(care, "b", "Only for Ben to read");

  expect(await mailsTo(care)).toEqual([
    { partnerId: care.ben.partnerId, template: "something-new" },
  ]);
});

test("to the database too, one partner's comment is out of the other's reach", async () => {
  const care = await anAssignedReveal();
  await write(care, "a");
  const rows = (caller: Caller) =>
    inPractice(caller, (tx) => tx.execute(sql`select id from comments`));

  expect(await rows(care.ben)).toHaveLength(0);
  expect(await rows(care.ana)).toHaveLength(1);
});

describe("a comment is refused", () => {
  test("to somebody who was not asked", async () => {
    const care = await anAssignedReveal();
    const { assignmentIds } = await assignWorksheet(care.therapist, {
      coupleId: care.couple.id,
      slug: "session-prep",
      who: "a",
      sharing: "private",
      mayOpenByItself: false,
      dueOn: null,
      note: null,
    });
    const [assignmentId = ""] = assignmentIds;

    for (const audience of ["b", "both"] as const) {
      await expect(
        write({ ...care, assignmentId }, audience),
      ).rejects.toMatchObject({
        fields: { audience: ["Choose somebody who was asked."] },
      });
    }
    await write({ ...care, assignmentId }, "a");
    await expect(
      listComments(care.ben, { assignmentId }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("on what was taken back", async () => {
    const care = await anAssignedReveal();
    const { therapist, assignmentId } = care;
    await write(care, "both");
    await takeBackAssignment(therapist, { assignmentId, takenBack: true });

    await expect(write(care, "both")).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(read(care.ana, care)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("from whoever does not treat them", async () => {
    const care = await anAssignedReveal();
    const colleague = await aTherapist(care.practice, { name: "Imani Shah" });
    const { therapist: stranger } = await aCare();

    for (const caller of [
      colleague.caller,
      stranger,
      care.ana,
      care.practice.owner.caller,
    ]) {
      await expect(
        writeComment(caller, {
          assignmentId: care.assignmentId,
          audience: "a",
          words: "Not mine to say",
        }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    for (const caller of [colleague.caller, stranger]) {
      await expect(read(caller, care)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });
});

describe("taking a comment back", () => {
  test("hides it from its readers, keeps it in the record, and can be undone", async () => {
    const care = await anAssignedReveal();
    const { commentId } = await write(care, "both");
    const take = (takenBack: boolean) =>
      takeBackComment(care.therapist, { commentId, takenBack });

    await take(true);
    expect(await read(care.ana, care)).toEqual([]);
    expect(await listComments(care.therapist, care)).toMatchObject([
      { words: "To both", isOwn: true, takenBackAt: expect.any(Date) },
    ]);
    await take(false);
    expect(await read(care.ana, care)).toEqual(["To both"]);
  });

  test("is for its author alone", async () => {
    const care = await anAssignedReveal();
    const { commentId } = await write(care, "both");
    const imani = await aTherapist(care.practice, { name: "Imani Shah" });
    const take = (caller: Caller) =>
      takeBackComment(caller, { commentId, takenBack: true });

    for (const caller of [imani.caller, care.ana, (await aCare()).therapist]) {
      await expect(take(caller)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await admin`insert into care_team (practice_id, couple_id, member_id, role)
      values (${care.practice.practiceId}, ${care.couple.id}, ${imani.memberId}, 'co_therapist')`;
    await expect(take(imani.caller)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await read(imani.caller, care)).toEqual(["To both"]);
  });
});
