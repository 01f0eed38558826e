import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getFeedbackForm } from "@/server/homework/get-feedback-form";
import { getJointPart } from "@/server/homework/get-joint-part";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { listFeedback } from "@/server/homework/list-feedback";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { listAlerts } from "@/server/safety/list-alerts";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import {
  anOpenedTogether,
  aReadyTogether,
  givesFeedback,
} from "@/tests/support/joint";
import { confirmedBeside } from "@/tests/support/sessions";

const isNotFound = { code: "NOT_FOUND" };
const kept = (assignmentId: string) =>
  admin`select from joint_feedback where assignment_id = ${assignmentId}`;
const alertsOf = (assignmentId: string) =>
  admin`select code, severity from alerts where assignment_id = ${assignmentId}`;

test("each says it apart, and their therapist reads whose it is", async () => {
  const { ana, ben, therapist, assignmentId } = await anOpenedTogether();
  const form = await getFeedbackForm(ana, { assignmentId });
  expect(form.therapist).toBe("Dana");

  await givesFeedback(ana, assignmentId, {
    free: "partly",
    words: "I said the easy half.",
  });
  await givesFeedback(ben, assignmentId, { free: "yes" });

  expect(await listFeedback(therapist, { assignmentId })).toEqual([
    expect.objectContaining({ seat: "b", free: "yes", words: null }),
    expect.objectContaining({
      seat: "a",
      free: "partly",
      words: "I said the easy half.",
    }),
  ]);
});

test("however often one answers, what the other said is there", async () => {
  const { ana, ben, therapist, assignmentId } = await anOpenedTogether();
  await givesFeedback(ana, assignmentId, { free: "partly", words: "Quiet." });
  for (let i = 0; i < 60; i += 1)
    await givesFeedback(ben, assignmentId, { free: "yes" });

  const said = await listFeedback(therapist, { assignmentId });

  expect(said).toHaveLength(51);
  expect(said.at(-1)).toMatchObject({ seat: "a", words: "Quiet." });
});

test("nothing of it comes back to a phone, neither the other's nor one's own", async () => {
  const { ana, ben, assignmentId } = await anOpenedTogether();
  const readAll = (who: typeof ana) =>
    Promise.all([
      getOpened(who, { assignmentId }),
      getJointPart(who, { assignmentId }),
      getFeedbackForm(who, { assignmentId }),
      getPartnerHome(who),
    ]);
  const before = [await readAll(ana), await readAll(ben)];

  await givesFeedback(ana, assignmentId, { free: "no", words: "He watched." });

  expect([await readAll(ana), await readAll(ben)]).toEqual(before);
  for (const partner of [ana, ben]) {
    await expect(listFeedback(partner, { assignmentId })).rejects.toMatchObject(
      isNotFound,
    );
  }
});

test.each([
  ["yes", 0],
  ["skip", 0],
  ["partly", 1],
  ["no", 1],
] as const)("%s raises %i alerts", async (free, alerts) => {
  const { ana, assignmentId } = await anOpenedTogether();

  await givesFeedback(ana, assignmentId, { free });

  expect(await alertsOf(assignmentId)).toEqual(
    Array(alerts).fill({ code: "SHARE_PRESSURE", severity: "high" }),
  );
});

test("what was dealt with once is raised again when it is said again", async () => {
  const { ana, therapist, couple, assignmentId } = await anOpenedTogether();
  await givesFeedback(ana, assignmentId, { free: "partly" });
  await givesFeedback(ana, assignmentId, { free: "no" });
  const coupleId = couple.id;
  const [alert, ...more] = await listAlerts(therapist, { coupleId });
  expect(more).toEqual([]);
  await acknowledgeAlert(await confirmedBeside(therapist), {
    alertId: alert?.id ?? "",
    disposition: "discussed",
    reason: "Spoken about with Ana alone.",
    signature: "Dana Okafor",
  });

  await givesFeedback(ana, assignmentId, { free: "no" });

  expect(await alertsOf(assignmentId)).toHaveLength(2);
});

test("an answer that was lost on its way is asked for again and kept once", async () => {
  const { ana, assignmentId } = await anOpenedTogether();
  const id = randomUUID();

  await givesFeedback(ana, assignmentId, { words: "Once." }, id);
  await givesFeedback(ana, assignmentId, { words: "Once." }, id);

  expect(await kept(assignmentId)).toHaveLength(1);
});

test("other words under the same id are kept as well", async () => {
  const { ana, ben, therapist, assignmentId } = await anOpenedTogether();
  const id = randomUUID();

  await givesFeedback(ana, assignmentId, { words: "A" }, id);
  await givesFeedback(ana, assignmentId, { words: "A, and more" }, id);
  await givesFeedback(ben, assignmentId, { words: "A" }, id);

  const all = await listFeedback(therapist, { assignmentId });
  expect(all.map(({ seat, words }) => [seat, words])).toEqual([
    ["b", "A"],
    ["a", "A, and more"],
    ["a", "A"],
  ]);
});

test("before the opening, and where nothing is written together, it is not there", async () => {
  const ready = await aReadyTogether();
  const alone = await anAssignedReveal();
  await submit(alone.ana, alone.assignmentId, areYouThere());

  for (const { ana, assignmentId } of [ready, alone]) {
    await expect(
      givesFeedback(ana, assignmentId, { free: "no" }),
    ).rejects.toMatchObject(isNotFound);
    await expect(getFeedbackForm(ana, { assignmentId })).rejects.toMatchObject(
      isNotFound,
    );
    expect(await kept(assignmentId)).toHaveLength(0);
  }
});

test("another couple, another practice, a colleague and the owner are told it is not there", async () => {
  const { practice, ana, therapist, assignmentId } = await anOpenedTogether();
  await givesFeedback(ana, assignmentId, { free: "no", words: "Alone." });
  const { caller: colleague } = await aTherapist(practice);
  const neighbours = await aCare(practice);
  const elsewhere = await aCare();

  for (const stranger of [
    colleague,
    practice.owner.caller,
    neighbours.ana,
    neighbours.therapist,
    elsewhere.ben,
    elsewhere.therapist,
  ]) {
    await expect(
      listFeedback(stranger, { assignmentId }),
    ).rejects.toMatchObject(isNotFound);
    await expect(
      givesFeedback(stranger, assignmentId, { free: "yes" }),
    ).rejects.toMatchObject(isNotFound);
  }
  await expect(
    givesFeedback(therapist, assignmentId, { free: "yes" }),
  ).rejects.toMatchObject(isNotFound);
  expect(await kept(assignmentId)).toHaveLength(1);
});

test("what is asked of each alone goes to their therapist, in the words of the question", async () => {
  const { ana, ben, therapist, assignmentId } = await anOpenedTogether();
  const form = await getFeedbackForm(ana, { assignmentId });
  expect(form.asked.map(({ key }) => key)).toEqual(["heard"]);

  await givesFeedback(ana, assignmentId, { answers: { heard: 3 } });
  await givesFeedback(ben, assignmentId, { answers: { heard: null } });

  expect(
    (await listFeedback(therapist, { assignmentId })).map(
      ({ seat, free, answers }) => ({ seat, free, answers }),
    ),
  ).toEqual([
    {
      seat: "b",
      free: null,
      answers: [
        { label: "How heard did I feel?", cell: { state: "rather_not" } },
      ],
    },
    {
      seat: "a",
      free: null,
      answers: [
        {
          label: "How heard did I feel?",
          cell: { state: "number", value: 3, text: null },
        },
      ],
    },
  ]);
  expect(JSON.stringify(await getJointPart(ben, { assignmentId }))).not.toMatch(
    /How heard|afterwards/,
  );
});

test("nothing is taken that was not asked, and nothing of the wrong shape", async () => {
  const { ana, assignmentId } = await anOpenedTogether();

  const wrong: Record<string, number>[] = [{ heard: 11 }, { name: 3 }];
  for (const answers of wrong) {
    await expect(
      givesFeedback(ana, assignmentId, { answers }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
  expect(await kept(assignmentId)).toHaveLength(0);
});
