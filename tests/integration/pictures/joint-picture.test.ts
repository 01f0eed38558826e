import { randomUUID } from "node:crypto";

import sharp from "sharp";
import { expect, test } from "vitest";

import { getJointPart } from "@/server/homework/get-joint-part";
import { listJointVersions } from "@/server/homework/list-joint-versions";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { addJointPicture } from "@/server/pictures/add-joint-picture";
import { getJointPicture } from "@/server/pictures/get-joint-picture";
import { MOST_AN_HOUR, WORDS } from "@/server/pictures/picture-rules";
import { admin } from "@/tests/support/admin";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import {
  anOpenedTogether,
  aReadyTogether,
  endingTogether,
} from "@/tests/support/joint";
import { aPhoto, sendsPicture } from "@/tests/support/pictures";
import type { Caller } from "@/tests/support/world-people";

const isNotFound = { code: "NOT_FOUND" };
const kept = (assignmentId: string) =>
  admin<{ id: string }[]>`
    select id from joint_pictures where assignment_id = ${assignmentId}`;
const shows = (
  writer: Caller,
  assignmentId: string,
  picture: string | null,
  { base = 0, question = "picture" } = {},
) =>
  saveJointAnswer(writer, {
    assignmentId,
    question,
    value: picture === null ? null : { picture, words: "A house" },
    base,
    sent: [],
  });

test("what one of the three sends, all three see, drawn anew and upright", async () => {
  const { ana, ben, therapist, assignmentId } = await anOpenedTogether();
  const photo = await aPhoto({ width: 40, height: 20, orientation: 6 });

  const picture = await sendsPicture(ana, assignmentId, photo);
  await shows(ana, assignmentId, picture);

  for (const reader of [ana, ben, therapist]) {
    const { answers } = await getJointPart(reader, { assignmentId });
    expect(answers).toContainEqual({
      question: "picture",
      version: 1,
      value: { picture, words: "A house" },
    });
    const bytes = await getJointPicture(reader, { pictureId: picture });
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({
      format: "webp",
      width: 20,
      height: 40,
    });
  }
  expect(
    await admin`select from audit_events where action = 'joint.read' and subject_id = ${assignmentId}`,
  ).toHaveLength(6);
});

test("nobody else reads it or sends one, and all of them are told the same", async () => {
  const care = await anOpenedTogether();
  const { ana, assignmentId } = care;
  const pictureId = await sendsPicture(ana, assignmentId, await aPhoto());
  const elsewhere = await aCare();
  const strangers = [
    elsewhere.ana,
    elsewhere.therapist,
    (await anOpenedTogether()).ben,
  ];
  const told = (doing: Promise<unknown>) =>
    doing.then(
      () => "done",
      (error) => `${error.code} ${error.message}`,
    );

  for (const stranger of strangers) {
    const [known, unknown] = await Promise.all(
      [pictureId, randomUUID() as string].map((id) =>
        told(getJointPicture(stranger, { pictureId: id })),
      ),
    );
    expect(known).toBe(unknown);
    expect(known).toMatch(/^NOT_FOUND/);
    let isRead = false;
    const input = { assignmentId, question: "picture", pictureId };
    const sending = addJointPicture(stranger, input, async () => {
      isRead = true;
      return aPhoto();
    });
    await expect(sending).rejects.toMatchObject(isNotFound);
    expect(isRead).toBe(false);
  }
  expect(await kept(assignmentId)).toHaveLength(1);
});

test("before the opening, and after the care has ended, it is not there", async () => {
  const { ana, assignmentId } = await aReadyTogether();
  const early = sendsPicture(ana, assignmentId, await aPhoto());
  await expect(early).rejects.toMatchObject(isNotFound);

  const open = await anOpenedTogether();
  const { therapist } = open;
  const pictureId = await sendsPicture(
    open.ana,
    open.assignmentId,
    await aPhoto(),
  );
  await getJointPicture(therapist, { pictureId });
  await admin`delete from care_team where couple_id = ${open.couple.id}`;
  await expect(getJointPicture(therapist, { pictureId })).rejects.toMatchObject(
    isNotFound,
  );
});

test("where both write together from the day it is given, a picture can be put that day", async () => {
  const { ana, ben, assignmentId } = await anAssignedReveal();
  await endingTogether(assignmentId);
  await admin`update reveals set together = true where assignment_id = ${assignmentId}`;

  const pictureId = await sendsPicture(ana, assignmentId, await aPhoto());
  await shows(ana, assignmentId, pictureId);

  expect((await getJointPicture(ben, { pictureId })).length).toBeGreaterThan(
    20,
  );
});

test("an answer names only a picture that was sent for the same question of the same worksheet", async () => {
  const { ana, assignmentId } = await anOpenedTogether();
  const other = await anOpenedTogether();
  const theirs = await sendsPicture(
    other.ana,
    other.assignmentId,
    await aPhoto(),
  );

  for (const picture of [randomUUID(), theirs]) {
    await expect(shows(ana, assignmentId, picture)).rejects.toMatchObject({
      fields: { picture: [WORDS.gone] },
    });
  }
  await expect(
    sendsPicture(ana, assignmentId, await aPhoto(), { question: "name" }),
  ).rejects.toMatchObject(isNotFound);
  await expect(
    sendsPicture(ana, assignmentId, await aPhoto(), { question: "moment" }),
  ).rejects.toMatchObject(isNotFound);
});

test("of two who put a picture at once both are kept, and the later one gets the other", async () => {
  const { ana, ben, assignmentId } = await anOpenedTogether();
  const [hers, his] = await Promise.all([
    sendsPicture(ana, assignmentId, await aPhoto({ color: "#a33" })),
    sendsPicture(ben, assignmentId, await aPhoto({ color: "#33a" })),
  ]);

  const both = await Promise.all([
    shows(ana, assignmentId, hers),
    shows(ben, assignmentId, his),
  ]);

  const outcomes = both.map(({ outcome }) => outcome);
  expect(outcomes.toSorted()).toEqual(["rival", "saved"]);
  const standing = outcomes[0] === "saved" ? hers : his;
  expect(both).toContainEqual({
    outcome: "rival",
    version: 1,
    value: { picture: standing, words: "A house" },
  });
  for (const pictureId of [hers, his]) {
    expect((await getJointPicture(ana, { pictureId })).length).toBeGreaterThan(
      20,
    );
  }
});

test("a picture that was replaced or taken away stays in the history", async () => {
  const { ana, ben, assignmentId } = await anOpenedTogether();
  const [first, second] = [
    await sendsPicture(ana, assignmentId, await aPhoto()),
    await sendsPicture(ben, assignmentId, await aPhoto()),
  ];
  await shows(ana, assignmentId, first);
  await shows(ben, assignmentId, second, { base: 1 });
  await shows(ana, assignmentId, null, { base: 2 });

  const versions = await listJointVersions(ana, { assignmentId });

  expect(versions.map(({ value }) => value)).toEqual([
    null,
    { picture: second, words: "A house" },
    { picture: first, words: "A house" },
  ]);
  await getJointPicture(ben, { pictureId: first });
});

test("sent twice, at once or again, it is there once", async () => {
  const { ana, ben, assignmentId } = await anOpenedTogether();
  const pictureId = randomUUID();
  const photo = await aPhoto();
  const send = (who: Caller) =>
    sendsPicture(who, assignmentId, photo, { pictureId });

  await Promise.all([send(ana), send(ana), send(ben)]);
  await send(ana);

  expect(await kept(assignmentId)).toEqual([{ id: pictureId }]);
});

test("one person sends so many within an hour and no more, and the other still can", async () => {
  const { ana, ben, assignmentId } = await anOpenedTogether();
  const photo = await aPhoto();
  const first = await sendsPicture(ana, assignmentId, photo);
  await admin`
    insert into joint_pictures (practice_id, id, assignment_id, couple_id, question, body, partner_id)
    select practice_id, gen_random_uuid(), assignment_id, couple_id, question, body, partner_id
    from joint_pictures, generate_series(2, ${MOST_AN_HOUR}) where id = ${first}`;

  await expect(sendsPicture(ana, assignmentId, photo)).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  await sendsPicture(ana, assignmentId, photo, { pictureId: first });
  await sendsPicture(ben, assignmentId, photo);

  await admin`update joint_pictures set saved_at = saved_at - interval '2 hours'`;
  await sendsPicture(ana, assignmentId, photo);
});

test("no row is ever changed or removed by whoever sent it", async () => {
  const grants = await admin<{ privilege_type: string }[]>`
    select distinct privilege_type from information_schema.role_table_grants
    where table_name = 'joint_pictures' and grantee = 'holdfast_app'`;

  expect(grants.map((one) => one.privilege_type).toSorted()).toEqual([
    "INSERT",
    "SELECT",
  ]);
});
