import { expect, test, vi } from "vitest";
import { saveDraft } from "@/server/homework/save-draft";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { listAlerts } from "@/server/safety/list-alerts";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { runJobsOnce } from "@/tests/support/jobs";
import { answered, formAnswers, sent } from "@/tests/support/measure-answers";
import { confirmedBeside } from "@/tests/support/sessions";

async function theForm() {
  const care = await aCare();
  const [assignmentId = ""] = await sent(care.therapist, {
    coupleId: care.couple.id,
    slug: "phq-9",
  });
  let base = 0;
  /** Item 9 as an autosave keeps it; nothing is ever finished. */
  const writes = async (value: string | null, question = "item_9") => {
    const { saved, needsCrisisCard } = await saveDraft(care.ana, {
      assignmentId,
      changes: [
        {
          question,
          value,
          base: question === "item_9" ? base : 0,
          settles: false,
        },
      ],
    });
    const [one] = saved;
    if (question === "item_9" && one && "version" in one) base = one.version;
    return needsCrisisCard;
  };
  const alerts = async () =>
    (await listAlerts(care.therapist, { coupleId: care.couple.id })).map(
      ({ code, severity, acknowledgedAt }) =>
        `${code} ${severity}${acknowledgedAt ? " closed" : ""}`,
    );
  return { ...care, assignmentId, writes, alerts };
}

/** What really left for this therapist, after the worker has been round. */
const mails = async (to: string) =>
  (await runJobsOnce()).filter(
    (mail) => mail.to.includes(to) && mail.subject.includes("item to review"),
  ).length;

test("item 9 raises its alert and the card from a form that is saved and left", async () => {
  const { writes, alerts } = await theForm();

  expect(await writes("3", "item_1")).toBe(false);
  expect(await alerts()).toEqual([]);
  expect(await writes("1")).toBe(true);
  expect(await alerts()).toEqual(["SI_POSITIVE high"]);
});

test("an answer that grows graver stands beside the first, more urgent, and never milder again", async () => {
  const { writes, alerts, therapist } = await theForm();
  await writes("1");
  expect(await mails(therapist.email)).toBe(1);

  expect(await writes("3")).toBe(true);
  const both = ["SI_POSITIVE critical", "SI_POSITIVE high"];
  expect((await alerts()).toSorted()).toEqual(both);
  expect(await mails(therapist.email)).toBe(2);
  expect(await writes("1")).toBe(false);
  expect((await alerts()).toSorted()).toEqual(both);
  expect(await mails(therapist.email)).toBe(2);
});

test("grave in a draft and milder at the end it stands as two, and is mailed once that day", async () => {
  const { ana, assignmentId, writes, alerts, therapist } = await theForm();
  await writes("3");
  expect(await mails(therapist.email)).toBe(1);

  await submit(ana, assignmentId, formAnswers("phq-9", 0, { 9: 1 }));
  expect((await alerts()).toSorted()).toEqual([
    "SI_POSITIVE critical",
    "SI_POSITIVE high",
  ]);
  expect(await mails(therapist.email)).toBe(1);
});

test("what was told of a draft is told again of the part that is finished on another day", async () => {
  const { ana, assignmentId, writes, therapist } = await theForm();
  await writes("1");
  expect(await mails(therapist.email)).toBe(1);

  const tomorrow = Date.now() + 24 * 3_600_000;
  vi.useFakeTimers({ toFake: ["Date"], now: tomorrow });
  await submit(ana, assignmentId, formAnswers("phq-9", 0, { 9: 1 }));
  vi.useRealTimers();
  expect(await mails(therapist.email)).toBe(2);
});

test("once dealt with, a graver answer is an alert of its own", async () => {
  const { writes, alerts, therapist, couple } = await theForm();
  await writes("1");
  const [alert] = await listAlerts(therapist, { coupleId: couple.id });
  await acknowledgeAlert(await confirmedBeside(therapist), {
    alertId: alert?.id ?? "",
    disposition: "contacted",
    reason: "Spoke by phone.",
    signature: "Dana Okafor",
  });
  await writes("3");

  expect((await alerts()).toSorted()).toEqual([
    "SI_POSITIVE critical",
    "SI_POSITIVE high closed",
  ]);
});

test("a high total alone waits for the end of the form", async () => {
  const care = await aCare();
  const { answer } = await answered(care, "phq-9", 3, { 9: 0 });
  expect(answer).toMatchObject({ needsCrisisCard: false });

  const alerts = await listAlerts(care.therapist, { coupleId: care.couple.id });
  expect(alerts.map(({ code }) => code)).toEqual(["MOOD_ANX"]);
});

test("a low total with item 9 answered raises its alert all the same", async () => {
  const care = await aCare();
  const { answer } = await answered(care, "phq-9", 0, { 9: 1 });
  expect(answer).toMatchObject({ needsCrisisCard: true });

  const alerts = await listAlerts(care.therapist, { coupleId: care.couple.id });
  expect(alerts.map(({ code }) => code)).toEqual(["SI_POSITIVE"]);
});
