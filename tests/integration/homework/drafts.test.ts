import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";

import { getAssignment } from "@/server/homework/get-assignment";
import { reopenResponse } from "@/server/homework/reopen-response";
import { saveDraft } from "@/server/homework/save-draft";
import { submitResponse } from "@/server/homework/submit-response";
import { admin, confirmPassword } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { anAssignedReveal } from "@/tests/support/homework";

type Care = Awaited<ReturnType<typeof anAssignedReveal>>;

const write = (care: Care, value: string, base: number, settles = false) =>
  saveDraft(care.ana, {
    assignmentId: care.assignmentId,
    changes: [{ question: "moment", value, base, settles }],
  });

async function reopened(care: Care) {
  await confirmPassword(care.ana);
  await reopenResponse(care.ana, care);
}

test("what is typed on one device is there on another", async () => {
  const care = await anAssignedReveal();
  await write(care, "The night", 0);
  await write(care, "The night the power went out", 1);

  const { draft, rivals } = await getAssignment(care.ana, care);
  expect(draft).toEqual([
    { question: "moment", version: 2, value: "The night the power went out" },
  ]);
  expect(rivals).toEqual([]);
});

test("words beyond the limit are kept whole; only finishing asks to shorten them", async () => {
  const care = await anAssignedReveal();
  const moment = "You came to the station in the rain. ".repeat(9);
  await write(care, moment, 0);

  const { draft } = await getAssignment(care.ana, care);
  expect(draft).toEqual([{ question: "moment", version: 1, value: moment }]);

  await expect(
    submit(care.ana, care.assignmentId, areYouThere({ moment })),
  ).rejects.toMatchObject({
    fields: {
      moment: ["This is longer than 200 characters. Please shorten it."],
    },
  });
  expect((await getAssignment(care.ana, care)).draft).toEqual(draft);
});

test("two devices that differ keep both texts until the writer chooses", async () => {
  const care = await anAssignedReveal();
  await write(care, "On the phone", 0);

  const { saved } = await write(care, "On the tablet", 0);

  expect(saved).toEqual([
    { question: "moment", outcome: "rival", version: 1, value: "On the phone" },
  ]);
  expect((await getAssignment(care.ana, care)).rivals).toEqual([
    { question: "moment", value: "On the tablet" },
  ]);
  await write(care, "On both", 1, true);
  const chosen = await getAssignment(care.ana, care);
  expect(chosen.rivals).toEqual([]);
  expect(chosen.draft[0]?.value).toBe("On both");
});

test("choosing the text that stands already settles it as well", async () => {
  const care = await anAssignedReveal();
  await write(care, "On the phone", 0);
  await write(care, "On the tablet", 0);

  await write(care, "On the phone", 1, true);

  expect((await getAssignment(care.ana, care)).rivals).toEqual([]);
});

test("an answer taken away is gone, unless it was written anew elsewhere", async () => {
  const care = await anAssignedReveal();
  const takeAway = (base: number) =>
    saveDraft(care.ana, {
      assignmentId: care.assignmentId,
      changes: [{ question: "moment", base, settles: false }],
    });
  await write(care, "A night", 0);
  await write(care, "The night", 1);

  expect((await takeAway(1)).saved).toEqual([
    { question: "moment", outcome: "rival", version: 2, value: "The night" },
  ]);
  expect((await takeAway(2)).saved).toEqual([
    { question: "moment", outcome: "saved", version: 2 },
  ]);
  const { draft, rivals } = await getAssignment(care.ana, care);
  expect({ draft, rivals }).toEqual({ draft: [], rivals: [] });
});

test("what could ever be opened is said before the first word", async () => {
  const care = await anAssignedReveal();

  const { mayBeShown, secretsPolicy } = await getAssignment(care.ana, care);

  expect(mayBeShown).toContain("A time you were there");
  expect(secretsPolicy).toBe("limited");
});

test("two devices saving at the same moment lose nothing", async () => {
  const care = await anAssignedReveal();
  await Promise.all(
    Array.from({ length: 8 }, (_, i) => write(care, `text ${i}`, 0)),
  );

  const { draft, rivals } = await getAssignment(care.ana, care);
  const texts = [...draft, ...rivals].map(({ value }) => value);
  expect(texts.toSorted()).toEqual(
    Array.from({ length: 8 }, (_, i) => `text ${i}`),
  );
});

test("words that arrive after the part was finished elsewhere are kept for the next edit", async () => {
  const care = await anAssignedReveal();
  await submit(care.ana, care.assignmentId, areYouThere());

  const { saved } = await write(care, "Typed on the train", 3);

  expect(saved).toEqual([{ question: "moment", outcome: "finished" }]);
  await reopened(care);
  expect((await getAssignment(care.ana, care)).rivals).toEqual([
    { question: "moment", value: "Typed on the train" },
  ]);
});

test("a text that was never chosen between outlives finishing", async () => {
  const care = await anAssignedReveal();
  await write(care, "On the phone", 0);
  await write(care, "On the tablet", 0);
  await submitResponse(care.ana, {
    assignmentId: care.assignmentId,
    submissionId: randomUUID(),
    answers: areYouThere({ moment: "On the phone" }),
    seen: { moment: 1 },
  });

  await reopened(care);

  expect((await getAssignment(care.ana, care)).rivals).toEqual([
    { question: "moment", value: "On the tablet" },
  ]);
});

test("a page from before the last edit does not pass for the newest", async () => {
  const care = await anAssignedReveal();
  await write(care, "Before", 0);
  await submitResponse(care.ana, {
    assignmentId: care.assignmentId,
    submissionId: randomUUID(),
    answers: areYouThere({ moment: "Edited" }),
    seen: { moment: 1 },
  });
  await reopened(care);

  const { saved } = await write(care, "Before, and more", 1);
  const sent = await submitResponse(care.ana, {
    assignmentId: care.assignmentId,
    submissionId: randomUUID(),
    answers: areYouThere({ moment: "Before, and more" }),
    seen: { moment: 1 },
  });

  expect(saved).toMatchObject([{ outcome: "rival", value: "Edited" }]);
  expect(sent).toMatchObject({
    outcome: "newer_words",
    questions: [{ question: "moment", value: "Edited" }],
  });
});

test("a draft is its author's alone, and unreadable in the database", async () => {
  const care = await anAssignedReveal();
  await write(care, "A word nobody else may read", 0);

  const change = { question: "moment", value: "x", base: 0, settles: false };
  const of = { assignmentId: care.assignmentId, changes: [change] };
  await saveDraft(care.ben, of);
  await expect(saveDraft(care.therapist, of)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect((await getAssignment(care.ben, care)).draft).toEqual([
    { question: "moment", version: 1, value: "x" },
  ]);
  const [row] =
    await admin`select string_agg(encode(value, 'escape'), '') as bytes from drafts`;
  expect(row?.bytes).not.toContain("nobody else");
});

describe("sending", () => {
  test("the same submission twice is one, and gets the same answer", async () => {
    const { ana, assignmentId } = await anAssignedReveal();
    const id = randomUUID();

    const [first, second] = await Promise.all([
      submit(ana, assignmentId, areYouThere(), id),
      submit(ana, assignmentId, areYouThere(), id),
    ]);

    expect(second).toEqual(first);
    const [count] =
      await admin`select count(*)::int as n from responses where assignment_id = ${assignmentId}`;
    expect(count?.n).toBe(1);
  });

  test("whoever never heard that they should see the help hears it again", async () => {
    const { ana, assignmentId } = await anAssignedReveal();
    const id = randomUUID();
    await submit(ana, assignmentId, areYouThere(), id);
    await admin`update submissions set needs_crisis_card = true where submission_id = ${id}`;

    expect(await submit(ana, assignmentId, areYouThere(), id)).toMatchObject({
      outcome: "submitted",
      needsCrisisCard: true,
    });
  });

  test("other words under the same submission are refused", async () => {
    const { ana, assignmentId } = await anAssignedReveal();
    const id = randomUUID();
    await submit(ana, assignmentId, areYouThere(), id);

    await expect(
      submit(ana, assignmentId, areYouThere({ moment: "Other words" }), id),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("newer words on another device stop it, and both are offered", async () => {
    const care = await anAssignedReveal();
    await write(care, "Newer, on the tablet", 0);

    const sent = await submitResponse(care.ana, {
      assignmentId: care.assignmentId,
      submissionId: randomUUID(),
      answers: areYouThere({ moment: "Older, on the phone" }),
      seen: {},
    });

    expect(sent).toEqual({
      outcome: "newer_words",
      questions: [
        { question: "moment", version: 1, value: "Newer, on the tablet" },
      ],
    });
  });

  test("an open question is said at the question and nothing is lost", async () => {
    const { ana, assignmentId } = await anAssignedReveal();
    const { moment: _left, ...rest } = areYouThere();

    await expect(submit(ana, assignmentId, rest)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      fields: { moment: [expect.any(String)] },
    });
  });
});
