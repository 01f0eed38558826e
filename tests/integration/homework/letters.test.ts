import { expect, test } from "vitest";

import { sealLetter } from "@/app/(partner)/_drafts/seal-letter";
import { getAssignment } from "@/server/homework/get-assignment";
import { openLetters } from "@/server/homework/open-letters";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { reseal } from "@/server/keys/reseal";
import { rotateKeys } from "@/server/keys/rotate-keys";
import { admin } from "@/tests/support/admin";
import { anAssignedReveal } from "@/tests/support/homework";

import { asPractice, minutesLater } from "../keys/rotation";

type Care = Awaited<ReturnType<typeof anAssignedReveal>>;

const kept = (value: string) => ({
  question: "moment",
  value,
  base: 2,
  settles: false,
  sent: ["The night"],
});

async function letterboxOf(who: Care["ana"], care: Care) {
  const { letterbox } = await getAssignment(who, care);
  if (!letterbox) throw new Error("Whoever writes has a letterbox.");
  return letterbox;
}

async function aLetterOf(who: Care["ana"], care: Care, value: string) {
  const { assignmentId } = care;
  return sealLetter(await letterboxOf(who, care), {
    assignmentId,
    kept: kept(value),
  });
}

test("words sealed on a phone come back to whoever wrote them, whole", async () => {
  const care = await anAssignedReveal();
  const words =
    "The night the power went out: čaj, 夜, “quotes” \u2028 and all.";
  const letter = await aLetterOf(care.ana, care, words);

  expect(await openLetters(care.ana, { letters: [letter] })).toEqual([
    { assignmentId: care.assignmentId, kept: kept(words) },
  ]);
});

test("an answer that was taken away stays one", async () => {
  const care = await anAssignedReveal();
  const { value: _none, ...gone } = kept("");
  const letter = await sealLetter(await letterboxOf(care.ana, care), {
    assignmentId: care.assignmentId,
    kept: gone,
  });

  const [opened] = await openLetters(care.ana, { letters: [letter] });
  expect(opened?.kept).toEqual(gone);
});

test("words of an earlier visit that lay beside it come back with it", async () => {
  const care = await anAssignedReveal();
  const both = { ...kept("The later words"), others: ["The earlier words"] };
  const letter = await sealLetter(await letterboxOf(care.ana, care), {
    assignmentId: care.assignmentId,
    kept: both,
  });

  const [opened] = await openLetters(care.ana, { letters: [letter] });
  expect(opened?.kept).toEqual(both);
});

test("to the other partner, to staff and to another practice it is noise", async () => {
  const care = await anAssignedReveal();
  const elsewhere = await anAssignedReveal();
  const letter = await aLetterOf(care.ana, care, "For nobody else.");
  const others = [care.ben, elsewhere.ana];
  for (const [at, other] of others.entries())
    await letterboxOf(other, at === 0 ? care : elsewhere);

  for (const other of others) {
    expect(await openLetters(other, { letters: [letter, "bm9pc2U"] })).toEqual([
      null,
      null,
    ]);
  }
  await expect(
    openLetters(care.therapist.caller, { letters: [letter] }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an altered letter opens for nobody, and those beside it still do", async () => {
  const care = await anAssignedReveal();
  const letter = await aLetterOf(care.ana, care, "Whole.");
  const bytes = Buffer.from(letter, "base64url");
  for (const at of [0, 10, 65, 90, bytes.length - 1]) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    const letters = [altered.toString("base64url"), letter];

    const [broken, whole] = await openLetters(care.ana, { letters });
    expect(broken).toBeNull();
    expect(whole?.kept.value).toBe("Whole.");
  }
});

test("what is no draft of a worksheet is not handed out", async () => {
  const care = await anAssignedReveal();
  const letterbox = await letterboxOf(care.ana, care);
  const sealed = (content: object) =>
    sealLetter(letterbox, content as Parameters<typeof sealLetter>[1]);
  const letters = await Promise.all([
    sealed({ assignmentId: "nobody's", kept: kept("words") }),
    sealed({
      assignmentId: care.assignmentId,
      kept: { ...kept("words"), question: "__proto__" },
    }),
    sealed([]),
  ]);

  expect(await openLetters(care.ana, { letters })).toEqual([null, null, null]);
});

test("opened at once from two windows there is one letterbox, and it never changes", async () => {
  const care = await anAssignedReveal();

  const keys = await Promise.all(
    Array.from({ length: 8 }, () => letterboxOf(care.ana, care)),
  );

  expect(new Set(keys).size).toBe(1);
  expect(await letterboxOf(care.ana, care)).toBe(keys[0]);
  expect(await letterboxOf(care.ben, care)).not.toBe(keys[0]);
});

test("a finished part hands out no letterbox, but what waited still opens", async () => {
  const care = await anAssignedReveal();
  const letter = await aLetterOf(care.ana, care, "Before the end.");
  await admin`update assignments set taken_back_at = now() where id = ${care.assignmentId}`;

  const [opened] = await openLetters(care.ana, { letters: [letter] });
  expect(opened?.kept.value).toBe("Before the end.");
});

test("it still opens after every data key was replaced and forgotten", async () => {
  const care = await anAssignedReveal();
  const letter = await aLetterOf(care.ana, care, "Older than the key.");
  const home = asPractice(care.practice.practiceId);
  await rotateKeys(home);
  await minutesLater(5);
  for (let round = 0; round < 3; round++) await reseal(home);
  const retired = await admin`
    select from data_keys where practice_id = ${home} and retired_at is not null`;
  expect(retired.length).toBe(0);

  const [opened] = await openLetters(care.ana, { letters: [letter] });
  expect(opened?.kept.value).toBe("Older than the key.");
  await closeWorkerDatabase();
});

test("the length of a letter tells little of the words in it", async () => {
  const care = await anAssignedReveal();
  const lengths = await Promise.all(
    ["a", "a few words", "a few words more than that"].map(
      async (value) => (await aLetterOf(care.ana, care, value)).length,
    ),
  );

  expect(new Set(lengths).size).toBe(1);
});
