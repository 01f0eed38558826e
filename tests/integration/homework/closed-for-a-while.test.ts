import { randomUUID } from "node:crypto";

import { expect, test } from "vitest";

import { sealLetter } from "@/app/(partner)/_drafts/seal-letter";
import { changeWait } from "@/server/homework/change-wait";
import { getAssignment } from "@/server/homework/get-assignment";
import { getEntries } from "@/server/homework/get-entries";
import { getOwnAnswers } from "@/server/homework/get-own-answers";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { openLetters } from "@/server/homework/open-letters";
import { reopenResponse } from "@/server/homework/reopen-response";
import { saveDraft } from "@/server/homework/save-draft";
import { submitResponse } from "@/server/homework/submit-response";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { admin, confirmPassword } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aSpeaker } from "@/tests/support/rows";
import {
  aCareWith,
  afterTheWait,
  beforeTheWait,
  MESSAGE,
  minutesGoBy,
} from "@/tests/support/waits";

const anOpenMessage = () => aCareWith("pause-24", { who: "a" });

async function aClosedMessage(unlock = "1440") {
  const care = await anOpenMessage();
  const { ana, assignmentId } = care;
  const { letterbox } = await getAssignment(ana, { assignmentId });
  await saveDraft(ana, {
    assignmentId,
    changes: [
      { question: "draft", value: "You always", base: 0, settles: false },
    ],
  });
  await submit(ana, assignmentId, { ...beforeTheWait, unlock });
  return { ...care, letterbox: letterbox ?? "" };
}

type Care = Awaited<ReturnType<typeof aClosedMessage>>;

/** All that a partner's phone can ask for, as one text. */
async function allThatAnaReads({ ana, assignmentId }: Care) {
  await confirmPassword(ana);
  const answers = await Promise.all([
    getAssignment(ana, { assignmentId }),
    getPartnerHome(ana),
    getEntries(ana, { standingId: assignmentId }),
    getOwnAnswers(ana, { assignmentId }).catch(String),
    saveDraft(ana, {
      assignmentId,
      changes: [
        { question: "draft", value: "Something else", base: 0, settles: false },
      ],
    }),
    submit(ana, assignmentId, { ...beforeTheWait, ...afterTheWait }).catch(
      String,
    ),
    submitResponse(ana, {
      assignmentId,
      submissionId: randomUUID(),
      answers: {},
      seen: {},
    }).catch(String),
    reopenResponse(ana, { assignmentId }),
  ]);
  return JSON.stringify(answers);
}

test("while it is closed nothing that can be asked gives a word of it back", async () => {
  const care = await aClosedMessage();

  const read = await allThatAnaReads(care);
  expect(read).toContain("waiting");
  expect(read).not.toContain(MESSAGE);
  expect(read).not.toContain("You always");

  const { assignmentId, ana } = care;
  await minutesGoBy(assignmentId, 23 * 60 + 59);
  expect(await allThatAnaReads(care)).not.toContain(MESSAGE);
  await minutesGoBy(assignmentId, 1);
  const { state, draft } = await getAssignment(ana, { assignmentId });
  expect(state).toBe("to_do");
  expect(draft).toContainEqual(
    expect.objectContaining({ question: "draft", value: MESSAGE }),
  );
});

test("the database itself hands out no row of it, also to whoever asks for all", async () => {
  const { ana, assignmentId } = await aClosedMessage();
  const speaker = aSpeaker(process.env.APP_DATABASE_URL ?? "");
  const seen = () =>
    speaker.rows(
      ana.caller,
      `select question from drafts where assignment_id = '${assignmentId}'
       union all select question from draft_versions where assignment_id = '${assignmentId}'`,
    );

  expect(await seen()).toEqual([]);
  await minutesGoBy(assignmentId, 24 * 60);
  expect((await seen())?.length).toBeGreaterThan(5);
  await speaker.close();
});

test("afterwards the second step is asked, and its end sends the log without the message", async () => {
  const { ana, therapist, assignmentId } = await aClosedMessage("20");
  await minutesGoBy(assignmentId, 20);

  const { worksheet, draft, wait } = await getAssignment(ana, {
    assignmentId,
  });
  expect(worksheet.parts.map(({ id }) => id)).toEqual(["afterwards"]);
  expect(wait?.shows).toBe("draft");
  const kept = Object.fromEntries(
    draft.map(({ question, value }) => [question, value]),
  );
  expect(kept).toMatchObject({ ...beforeTheWait, unlock: "20" });
  await submit(ana, assignmentId, { ...kept, ...afterTheWait });

  const { rows } = await getTwoSides(therapist, { assignmentId });
  const read = JSON.stringify(rows);
  expect(read).not.toContain(MESSAGE);
  expect(read).toContain(afterTheWait.kind_version);
  expect(rows).toContainEqual(
    expect.objectContaining({
      label: "Heat that went",
      a: expect.objectContaining({ value: 5 }),
    }),
  );
  await confirmPassword(ana);
  const own = await getOwnAnswers(ana, { assignmentId });
  expect(own.answers).toMatchObject({ draft: MESSAGE, ...afterTheWait });
});

test("it cannot be ended without its wait, nor closed half answered", async () => {
  const { ana, assignmentId } = await anOpenMessage();

  await submit(ana, assignmentId, { ...beforeTheWait, ...afterTheWait });
  expect(await getAssignment(ana, { assignmentId })).toMatchObject({
    state: "waiting",
  });
  const other = await anOpenMessage();
  await expect(
    submit(other.ana, other.assignmentId, { draft: MESSAGE }),
  ).rejects.toMatchObject({ fields: { heat: [expect.any(String)] } });
  expect(await getAssignment(other.ana, other)).toMatchObject({
    state: "to_do",
  });
});

test("closed twice by a lost answer it is closed once", async () => {
  const { ana, assignmentId } = await anOpenMessage();
  const id = randomUUID();

  const first = await submit(ana, assignmentId, beforeTheWait, id);
  const again = await submit(ana, assignmentId, beforeTheWait, id);
  expect(again).toEqual(first);
});

test("without a choice it is closed for a day", async () => {
  const { ana, assignmentId } = await anOpenMessage();
  await submit(ana, assignmentId, beforeTheWait);

  const [row] = await admin<{ minutes: number }[]>`
    select extract(epoch from ends_at - begun_at)::int / 60 as minutes from draft_waits where assignment_id = ${assignmentId}`;
  expect(row?.minutes).toBe(1440);
});

test("a change asks for its reason, which its writer's log keeps", async () => {
  const { ana, ben, therapist, assignmentId } = await aClosedMessage();
  await minutesGoBy(assignmentId, 30);

  await changeWait(ana, {
    assignmentId,
    length: "120",
    reason: "We meet tonight",
  });
  const read = JSON.stringify(await getAssignment(ana, { assignmentId }));
  expect(read).not.toContain(MESSAGE);
  await changeWait(ana, {
    assignmentId,
    length: "20",
    reason: "The children sleep",
  });
  // Half an hour has gone by already: it is open.
  const { state, draft } = await getAssignment(ana, { assignmentId });
  expect(state).toBe("to_do");
  const kept = Object.fromEntries(
    draft.map(({ question, value }) => [question, value]),
  );
  expect(kept.wait_reason).toBe(
    "2 hours: We meet tonight\n20 minutes: The children sleep",
  );
  await expect(
    changeWait(ana, { assignmentId, length: "1440", reason: "Longer" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(
    changeWait(ben, { assignmentId, length: "20", reason: "Let me see" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });

  await submit(ana, assignmentId, { ...kept, ...afterTheWait });
  const { rows } = await getTwoSides(therapist, { assignmentId });
  expect(JSON.stringify(rows)).toContain("The children sleep");
});

test("a length that is not offered changes nothing", async () => {
  const { ana, assignmentId } = await aClosedMessage();
  const before = await getAssignment(ana, { assignmentId });

  await expect(
    changeWait(ana, { assignmentId, length: "1", reason: "Now" }),
  ).rejects.toMatchObject({ fields: { length: [expect.any(String)] } });
  expect((await getAssignment(ana, { assignmentId })).wait).toEqual(
    before.wait,
  );
});

test("words that come late from another device are kept beside it, and are there afterwards", async () => {
  const { ana, assignmentId } = await aClosedMessage();
  const late = { question: "draft", value: "And one more thing", base: 0 };

  const { saved } = await saveDraft(ana, {
    assignmentId,
    changes: [{ ...late, settles: false }],
  });
  expect(saved).toEqual([{ question: "draft", outcome: "finished" }]);
  await minutesGoBy(assignmentId, 24 * 60);
  const { rivals } = await getAssignment(ana, { assignmentId });
  expect(rivals).toEqual([{ question: "draft", value: late.value }]);
});

test("a letter of it waits on its phone, and opens afterwards", async () => {
  const { ana, assignmentId, letterbox } = await aClosedMessage();
  const kept = {
    question: "draft",
    value: "Typed on the train",
    base: 0,
    settles: false,
    sent: [],
  };
  const letter = await sealLetter(letterbox, { assignmentId, kept });

  expect(await openLetters(ana, { letters: [letter] })).toEqual([null]);
  await minutesGoBy(assignmentId, 24 * 60);
  expect(await openLetters(ana, { letters: [letter] })).toEqual([
    { assignmentId, kept },
  ]);
});

test("taken back it stays closed until its time is over, and is its writer's then", async () => {
  const { ana, therapist, assignmentId } = await aClosedMessage();
  await takeBackAssignment(therapist, { assignmentId, takenBack: true });
  await confirmPassword(ana);

  expect(await getAssignment(ana, { assignmentId })).toMatchObject({
    state: "taken_back",
    hasWords: false,
  });
  await expect(getOwnAnswers(ana, { assignmentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await minutesGoBy(assignmentId, 24 * 60);
  const own = await getOwnAnswers(ana, { assignmentId });
  expect(own.answers).toMatchObject({ draft: MESSAGE });
});

test("edited after its end it is open, and no second wait begins", async () => {
  const { ana, assignmentId } = await aClosedMessage("20");
  await minutesGoBy(assignmentId, 20);
  await submit(ana, assignmentId, {
    ...beforeTheWait,
    ...afterTheWait,
    unlock: "20",
  });
  await confirmPassword(ana);

  await reopenResponse(ana, { assignmentId });
  expect(await getAssignment(ana, { assignmentId })).toMatchObject({
    state: "to_do",
  });
  await submit(ana, assignmentId, {
    ...beforeTheWait,
    ...afterTheWait,
    unlock: "20",
    heat2: 1,
  });
  expect(await getAssignment(ana, { assignmentId })).toMatchObject({
    state: "sent",
  });
});
