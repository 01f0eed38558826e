import { expect, test } from "vitest";

import { getDay } from "@/server/day/get-day";
import { EMPTY_PLAN } from "@/server/safety/plan-rules";
import { savePlan } from "@/server/safety/save-plan";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
} from "@/tests/support/factories";
import { given, typed } from "@/tests/support/homework-deeds";
import { sent } from "@/tests/support/measure-answers";
import {
  careOf,
  notReached,
  planKept,
  taps,
  taskDone,
  wantsToDie,
} from "@/tests/support/safety-care";
import { safetyAnswers } from "@/tests/support/screen-answers";
import { raisedFor, recordOf, screens } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";
import { shipped } from "@/tests/support/shipped";
import { wholeAnswers } from "@/tests/support/whole-answers";

async function care() {
  const practice = await aPractice();
  const dana = await aTherapist(practice, { name: "Dana Okafor" });
  const { coupleId, a, b } = await aCoupleOf(dana);
  return {
    practice,
    dana: dana.caller,
    practiceId: dana.practiceId,
    ana: a.caller,
    ben: b.caller,
    coupleId,
    of: { coupleId, seat: "a" } as const,
    bens: { coupleId, seat: "b" } as const,
  };
}
type Care = Awaited<ReturnType<typeof care>>;

/** As if so many hours had passed. */
const after = (hours: number, { practiceId }: Care) =>
  admin`update safety_tasks set raised_at = raised_at - make_interval(hours => ${hours}),
    due_at = due_at - make_interval(hours => ${hours}), next_try_at = next_try_at - make_interval(hours => ${hours})
    where practice_id = ${practiceId}`;

const gone = { code: "NOT_FOUND" };
const minutes = (at: Date) => Math.round((at.getTime() - Date.now()) / 60_000);

test("thoughts of dying now: contact at once, a follow-up within a day and one within a week, of that person alone", async () => {
  const one = await care();
  await wantsToDie(one.ana);

  const { tasks } = await careOf(one.dana, one.of);
  expect(tasks.map(({ step, dueAt }) => [step, minutes(dueAt)])).toEqual([
    ["contact", 15],
    ["day", 24 * 60],
    ["week", 7 * 24 * 60],
  ]);
  expect(await careOf(one.dana, one.bens)).toMatchObject({ tasks: [] });
});

test("the ninth question of a measure that was left begins them too", async () => {
  const one = await care();
  const plan = { coupleId: one.coupleId, slug: "phq-9" };
  const [assignmentId = ""] = await sent(one.dana, plan);
  await typed(one.ana, assignmentId, "item_9", "1");
  const { tasks } = await careOf(one.dana, one.of);
  expect(tasks).toHaveLength(3);
});

test("not reached is tried again, done is signed, and one talk answers every alert before it", async () => {
  const one = await care();
  await wantsToDie(one.ana);
  await taps(one.ana, "help");
  const soon = new Date(Date.now() + 30 * 60_000);

  await expect(
    notReached(one.dana, one.of, "contact", null),
  ).rejects.toMatchObject({
    fields: { nextTryAt: ["Say when you try again."] },
  });
  await notReached(one.dana, one.of, "contact", soon);
  expect((await careOf(one.dana, one.of)).tasks[0]).toMatchObject({
    nextTryAt: soon,
    doneAt: null,
  });
  await taskDone(one.dana, one.of, "contact", "She is at her sister's.");

  const { tasks, notes } = await careOf(one.dana, one.of);
  expect(tasks[0]).toMatchObject({ step: "contact", doneBy: "Dana Okafor" });
  expect(tasks[1]).toMatchObject({ step: "day", doneAt: null });
  expect(notes).toMatchObject([
    { kind: "done", note: "She is at her sister's.", writtenBy: "Dana Okafor" },
    { kind: "not_reached", nextTryAt: soon },
  ]);
  await expect(taskDone(one.dana, one.of, "contact")).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const [{ count } = { count: null }] = await admin`
    select count(*)::int from safety_tasks where couple_id = ${one.coupleId} and done_at is null`;
  expect(count).toBe(4);
});

test("what was raised since the task was read is not answered by that talk", async () => {
  const one = await care();
  await wantsToDie(one.ana);
  const [read] = (await careOf(one.dana, one.of)).tasks;
  await taps(one.ana, "help");
  const until = read?.raisedUntil;

  await taskDone(one.dana, one.of, "contact", "She is at home.", until);
  const [contact] = (await careOf(one.dana, one.of)).tasks;
  expect(contact).toMatchObject({ step: "contact", doneAt: null });
  expect(contact?.raisedAt.getTime()).toBeGreaterThan(until?.getTime() ?? 0);
  await expect(
    taskDone(one.dana, one.of, "contact", "", until),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await taskDone(one.dana, one.of, "contact");
  expect((await careOf(one.dana, one.of)).tasks[0]).toMatchObject({
    step: "contact",
    doneBy: "Dana Okafor",
  });
});

test("what is overdue stands on the therapist's day, until it is done or to be tried again", async () => {
  const one = await care();
  await wantsToDie(one.ana);
  const overdue = async () =>
    (await getDay(one.dana)).tasks.map(({ what, seat }) => [what, seat]);

  expect(await overdue()).toEqual([]);
  await after(25, one);
  expect(await overdue()).toEqual([
    ["contact", "a"],
    ["day", "a"],
  ]);
  await notReached(one.dana, one.of, "day", new Date(Date.now() + 3_600_000));
  expect(await overdue()).toEqual([["contact", "a"]]);
  await after(2, one);
  await taskDone(one.dana, one.of, "contact");
  expect(await overdue()).toEqual([["day", "a"]]);
});

test("nobody but who treats them reads, writes or is told of any of it, and they with their password", async () => {
  const one = await care();
  await wantsToDie(one.ana);
  const { practice, coupleId, of } = one;
  const strangers = [
    one.ana,
    one.ben,
    practice.owner.caller,
    (await aTherapist(practice)).caller,
    (await aMember(practice, { roles: ["front_desk"] })).caller,
    (await aMember(practice, { roles: ["supervisor"] })).caller,
    (await aTherapist()).caller,
  ];
  for (const stranger of strangers) {
    await expect(careOf(stranger, of)).rejects.toMatchObject(gone);
    await expect(taskDone(stranger, of, "contact")).rejects.toMatchObject(gone);
    await expect(
      planKept(stranger, of, 0, { signs: "x" }),
    ).rejects.toMatchObject(gone);
  }
  const plan = { ...of, basedOn: 0, plan: { ...EMPTY_PLAN, signs: "Quiet." } };
  await expect(savePlan(one.dana, plan)).rejects.toMatchObject({
    name: "NeedsPassword",
  });
  const trail = await admin<{ detail: object }[]>`
    select detail from audit_events where couple_id = ${coupleId} and action = 'restricted.changed'`;
  expect(trail).toEqual([]);
});

test("a safety plan has versions, and nobody writes over another", async () => {
  const { dana, of, coupleId } = await care();

  await expect(planKept(dana, of, 0, {})).rejects.toMatchObject({
    fields: { "plan.signs": ["Fill in at least one part."] },
  });
  await planKept(dana, of, 0, { signs: "She stops eating." });
  await planKept(dana, of, 1, { signs: "She stops eating.", means: "secured" });
  await planKept(dana, of, 2, { signs: "She stops eating.", means: "secured" });
  await expect(planKept(dana, of, 1, { signs: "Else." })).rejects.toMatchObject(
    { code: "CONFLICT" },
  );

  expect((await careOf(dana, of)).plans).toMatchObject([
    { version: 2, plan: { means: "secured" }, writtenBy: "Dana Okafor" },
    { version: 1, plan: { means: "not_asked" } },
  ]);
  const kept = await admin`
    select from safety_entries where couple_id = ${coupleId} and position('stops eating'::bytea in body) > 0`;
  expect(kept).toHaveLength(0);
});

test("of two who keep a version at the same moment one is told of the other", async () => {
  const { dana, of } = await care();
  const kept = await Promise.allSettled([
    planKept(dana, of, 0, { signs: "One." }),
    planKept(dana, of, 0, { signs: "Another." }),
  ]);

  expect(kept.map(({ status }) => status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
  ]);
  expect(kept.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "CONFLICT" },
  });
});

test("what is tapped on the card is for the therapist alone; needing help tells them at once", async () => {
  const one = await care();
  await taps(one.ana, "safe");
  expect(await raisedFor(one.coupleId)).toEqual([]);
  await taps(one.ana, "help");
  await taps(one.ana, "where", "At my sister's");
  await expect(taps(one.dana, "safe")).rejects.toMatchObject(gone);

  expect(await raisedFor(one.coupleId)).toEqual([
    { code: "SI_ACUTE", severity: "critical", screen: true },
  ]);
  const { cards } = await careOf(one.dana, one.of);
  expect(cards.map(({ said, where }) => [said, where])).toEqual([
    ["where", "At my sister's"],
    ["help", null],
    ["safe", null],
  ]);
  const record = await recordOf(
    await confirmedBeside(one.dana),
    one.coupleId,
    "a",
  );
  expect(record.screens).toEqual([]);
});

test("the intake says whom to call, with a warning where that may be the one to fear", async () => {
  const one = await care();
  const { dana, ana, of, coupleId } = one;
  expect((await careOf(dana, of)).reach).toBeNull();
  const assignmentId = await given(dana, {
    coupleId,
    slug: "individual-intake",
    who: "a",
    sharing: "private",
  });
  await submit(ana, assignmentId, {
    ...wholeAnswers(shipped("individual-intake"), "ana"),
    phone: "555 0100",
    emergency_name: "Ruth Weiss",
    emergency_is_partner: "yes",
    emergency_second: "Ida, 555 0102",
  });

  const { reach } = await careOf(dana, of);
  expect(reach?.warning).toBe("partner");
  expect(
    reach?.rows.flatMap((row) => (row.kind === "answer" ? [row.key] : [])),
  ).toEqual(
    expect.arrayContaining(["phone", "emergency_name", "safe_contact"]),
  );
  await screens(one.ben, "check-2", safetyAnswers({ hark: { a: 2 } }));
  expect((await careOf(dana, of)).reach?.warning).toBe("violent_partner");
});
