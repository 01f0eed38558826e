import { describe, expect, test } from "vitest";

import { listComments } from "@/server/comments/list-comments";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOwnAnswers } from "@/server/homework/get-own-answers";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { reopenResponse } from "@/server/homework/reopen-response";
import { saveDraft } from "@/server/homework/save-draft";
import { shutReveal } from "@/server/homework/shut-reveal";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { confirmPassword } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { anAssignedReveal } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";

type Care = Awaited<ReturnType<typeof anAssignedReveal>>;

const write = (care: Care, value: string, base = 0) =>
  saveDraft(care.ana, {
    assignmentId: care.assignmentId,
    changes: [{ question: "moment", value, base, settles: false }],
  });

const takenBack = (care: Care, isSo = true) =>
  takeBackAssignment(care.therapist, {
    assignmentId: care.assignmentId,
    takenBack: isSo,
  });

const refused = (work: Promise<unknown>) =>
  work.then(
    () => "went through",
    (error: Error & { code?: string }) => error.code ?? error.message,
  );

describe("closed unopened while Ana was writing", () => {
  async function closedWhileWriting() {
    const care = await anAssignedReveal();
    await write(care, "The night the power went out");
    await shutReveal(care.therapist, care);
    return care;
  }

  test("finishing is refused in words that are true", async () => {
    const care = await closedWhileWriting();

    const finishing = submit(care.ana, care.assignmentId, areYouThere());

    await expect(finishing).rejects.toThrow(
      "Your therapist has closed this one unopened. What you wrote stays with you.",
    );
  });

  test("her words are hers to read, behind the password, and nobody else's", async () => {
    const care = await closedWhileWriting();
    const part = await getAssignment(care.ana, care);
    expect(part).toMatchObject({ state: "past", draft: [], hasWords: true });
    expect(await refused(getOwnAnswers(care.ana, care))).toBe("FORBIDDEN");

    await confirmPassword(care.ana);
    expect(await getOwnAnswers(care.ana, care)).toMatchObject({
      isFinished: false,
      answers: { moment: "The night the power went out" },
      late: [],
    });
    expect(
      JSON.stringify(await getTwoSides(care.therapist, care)),
    ).not.toContain("power went out");
    await confirmPassword(care.ben);
    expect(await refused(getOwnAnswers(care.ben, care))).toBe("NOT_FOUND");
  });

  test("what she types on is kept as well", async () => {
    const care = await closedWhileWriting();
    await write(care, "The night the power went out, and after", 1);

    await confirmPassword(care.ana);
    const { answers } = await getOwnAnswers(care.ana, care);
    expect(answers.moment).toBe("The night the power went out, and after");
  });

  test("whoever wrote nothing is offered nothing to read", async () => {
    const care = await closedWhileWriting();

    expect(await getAssignment(care.ben, care)).toMatchObject({
      state: "past",
      hasWords: false,
    });
  });
});

test("a choice that comes after the closing is not told that it was opened", async () => {
  const care = await anAssignedReveal();
  await submit(care.ana, care.assignmentId, areYouThere());
  await shutReveal(care.therapist, care);
  const choosing = chooseSharing(care.ana, { ...care, choice: "share" });

  await expect(choosing).rejects.toThrow("closed this one unopened");
  await expect(reopenResponse(care.ana, care)).rejects.toThrow(
    "closed this one unopened",
  );
});

describe("taken back", () => {
  test("a draft goes on being kept, and comes back whole when it is given again", async () => {
    const care = await anAssignedReveal();
    await write(care, "First words");
    await takenBack(care);

    await write(care, "First words, and more", 1);
    expect(await getAssignment(care.ana, care)).toMatchObject({
      state: "taken_back",
      hasWords: true,
      letterbox: null,
    });
    expect((await getPartnerHome(care.ana)).next).toBeNull();
    await confirmPassword(care.ana);
    expect((await getOwnAnswers(care.ana, care)).answers.moment).toBe(
      "First words, and more",
    );

    await takenBack(care, false);
    const { draft, state } = await getAssignment(care.ana, care);
    expect(state).toBe("to_do");
    expect(draft[0]?.value).toBe("First words, and more");
  });

  test("a finished part stays its author's, under Past", async () => {
    const care = await anAssignedReveal();
    await submit(care.ana, care.assignmentId, areYouThere({ moment: "Mine." }));
    await takenBack(care);

    const { past } = await getPartnerHome(care.ana);
    expect(past).toMatchObject([
      { id: care.assignmentId, state: "taken_back" },
    ]);
    await confirmPassword(care.ana);
    expect(await getOwnAnswers(care.ana, care)).toMatchObject({
      isFinished: true,
      answers: { moment: "Mine." },
    });
  });

  test("whoever wrote nothing finds nothing, and cannot begin", async () => {
    const care = await anAssignedReveal();
    await write(care, "Ana's alone");
    await takenBack(care);
    const { ben, assignmentId } = care;
    const change = { question: "moment", value: "x", base: 0, settles: false };

    expect((await getPartnerHome(ben)).past).toEqual([]);
    for (const attempt of [
      getAssignment(ben, care),
      saveDraft(ben, { assignmentId, changes: [change] }),
    ]) {
      expect(await refused(attempt)).toBe("NOT_FOUND");
    }
    expect(await refused(submit(care.ana, assignmentId, areYouThere()))).toBe(
      "NOT_FOUND",
    );
  });
});

test("words that came late from another device are found behind the password, also once it is open", async () => {
  const care = await anAssignedReveal();
  for (const partner of [care.ana, care.ben]) {
    await submit(partner, care.assignmentId, areYouThere());
    await chooseSharing(partner, { ...care, choice: "share" });
  }
  await write(care, "Late, on the tablet");
  await openSeen(care.therapist, { ...care, units: ["moment"] });
  await write(care, "Later still", 1);

  await confirmPassword(care.ana);
  const { isFinished, late } = await getOwnAnswers(care.ana, care);
  expect(isFinished).toBe(true);
  expect(late.map(({ value }) => value).toSorted()).toEqual([
    "Late, on the tablet",
    "Later still",
  ]);
});

test("the page of what was taken back is there for whoever wrote in it, and for nobody else", async () => {
  const care = await anAssignedReveal();
  await write(care, "The night the power went out");
  await takenBack(care);

  expect(await listComments(care.ana, care)).toEqual([]);
  expect((await getAssignment(care.ana, care)).state).toBe("taken_back");
  expect(await refused(listComments(care.ben, care))).toBe("NOT_FOUND");
});
