import { afterAll, describe, expect, test } from "vitest";

import { cancelSession } from "@/server/calendar/cancel-session";
import { moveSession } from "@/server/calendar/move-session";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { changeRepeat } from "@/server/homework/change-repeat";
import { endRepeat } from "@/server/homework/end-repeat";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { listRepeats } from "@/server/homework/list-repeats";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { booked } from "@/tests/support/calendar";
import { inDays } from "@/tests/support/days";
import { aPractice, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { dayComes, gives } from "@/tests/support/plans";
import { pulse } from "@/tests/support/pulses";

afterAll(closeWorkerDatabase);

const WEEKLY = {
  slug: "weekly-pulse",
  who: "each",
  sharing: "private",
  mayOpenByItself: false,
  dueOn: null,
  note: null,
  every: "week",
} as const;

const REVEAL = {
  ...WEEKLY,
  slug: "are-you-there",
  sharing: "reveal",
} as const;

async function care() {
  const one = await aCare(await aPractice({ timeZone: "UTC" }));
  const coupleId = one.couple.id;
  const toDo = async (who: typeof one.ana) => {
    const { next, later } = await getPartnerHome(who);
    return [next, ...later].flatMap((each) => each ?? []);
  };
  const counts = async () => [
    (await toDo(one.ana)).length,
    (await toDo(one.ben)).length,
  ];
  return { ...one, coupleId, toDo, counts };
}

test("a weekly one comes again to whoever has finished theirs, and makes no pile for the other", async () => {
  const { therapist, coupleId, ana, toDo, counts } = await care();
  const plan = { ...WEEKLY, coupleId, dueOn: inDays(3) };
  const { assignmentIds } = await assignWorksheet(therapist, plan);
  await submit(ana, assignmentIds[0] ?? "", pulse(6));

  await dayComes(coupleId);
  expect(await counts()).toEqual([1, 1]);
  expect(await toDo(ana)).toMatchObject([{ dueOn: inDays(3) }]);
  const [mails] = await admin<
    { count: number }[]
  >`select count(*)::int from outbox where partner_id = ${ana.partnerId} and template = 'something-new'`;
  expect(mails?.count).toBe(2);
  // Asked for again on the same day nothing comes.
  await gives(coupleId);
  expect(await counts()).toEqual([1, 1]);

  const repeats = await listRepeats(therapist, { coupleId });
  expect(repeats).toMatchObject([
    { title: "Weekly pulse", seats: ["a"], nextTurn: 2, passed: false },
    { title: "Weekly pulse", seats: ["b"], nextTurn: 2, passed: true },
  ]);
});

test("what was taken back does not wait, so the next one comes", async () => {
  const { therapist, coupleId, counts } = await care();
  const plan = { ...WEEKLY, coupleId, who: "a" as const };
  const { assignmentIds } = await assignWorksheet(therapist, plan);
  await takeBackAssignment(therapist, {
    assignmentId: assignmentIds[0] ?? "",
    takenBack: true,
  });

  await dayComes(coupleId);
  expect(await counts()).toEqual([1, 0]);
});

test.each([
  ["nobody", false, false],
  ["one of them", true, false],
  ["the other", false, true],
  ["both", true, true],
])(
  "what is for both comes by the calendar alone, whoever has done theirs: %s",
  async (_who, anas, bens) => {
    const { therapist, coupleId, ana, ben } = await care();
    const { assignmentIds } = await assignWorksheet(therapist, {
      ...REVEAL,
      coupleId,
    });
    const [first = ""] = assignmentIds;
    if (anas) await submit(ana, first, areYouThere());
    if (bens) await submit(ben, first, areYouThere());

    await dayComes(coupleId);
    const given =
      await admin`select a.seats, a.sharing, r.state, r.open_units <> '{}' as opens, r.together
      from assignments a join reveals r on r.practice_id = a.practice_id and r.assignment_id = a.id
      where a.couple_id = ${coupleId} order by a.created_at`;
    expect(given).toHaveLength(2);
    expect(given[1]).toEqual(given[0]);
  },
);

test("it stops after so many times, can be extended, and stopped it stays stopped", async () => {
  const { therapist, coupleId, counts } = await care();
  await assignWorksheet(therapist, { ...REVEAL, coupleId, turns: 2 });
  await dayComes(coupleId);
  await dayComes(coupleId);
  expect(await counts()).toEqual([2, 2]);
  expect(await listRepeats(therapist, { coupleId })).toEqual([]);

  await assignWorksheet(therapist, { ...REVEAL, coupleId, turns: 2 });
  const [plan] = await listRepeats(therapist, { coupleId });
  const planId = plan?.id ?? "";
  await changeRepeat(therapist, { planId, turns: 5, untilOn: null });
  await dayComes(coupleId);
  await dayComes(coupleId);
  expect(await counts()).toEqual([5, 5]);

  await endRepeat(therapist, { planId, ended: true });
  await dayComes(coupleId);
  expect(await counts()).toEqual([5, 5]);
  await endRepeat(therapist, { planId, ended: false });
  await dayComes(coupleId);
  expect(await counts()).toEqual([6, 6]);
});

test("it begins on a day, not before, and a worker that comes weeks late gives one", async () => {
  const { therapist, coupleId, counts } = await care();
  const later = { ...REVEAL, coupleId, startsOn: inDays(9) };
  const { assignmentIds } = await assignWorksheet(therapist, later);
  expect(assignmentIds).toEqual([]);
  await gives(coupleId);
  expect(await counts()).toEqual([0, 0]);

  await admin`update worksheet_plans set starts_on = current_date - 30, next_on = current_date - 30 where couple_id = ${coupleId}`;
  await gives(coupleId);
  expect(await counts()).toEqual([1, 1]);
  const [next] = await listRepeats(therapist, { coupleId });
  expect((next?.nextOn ?? "") >= inDays(0)).toBe(true);
});

test("with the session after next it moves as that moves, and waits while it is taken out", async () => {
  const { therapist, coupleId, counts } = await care();
  await booked(therapist, coupleId, inDays(2));
  const sessionId = await booked(therapist, coupleId, inDays(9));
  await assignWorksheet(therapist, {
    ...REVEAL,
    every: null,
    coupleId,
    startSessionId: sessionId,
  });
  const day = async () =>
    (await listRepeats(therapist, { coupleId })).map(({ nextOn }) => nextOn);
  expect(await day()).toEqual([inDays(9)]);

  await moveSession(therapist, { sessionId, day: inDays(12), time: "14:00" });
  expect(await day()).toEqual([inDays(12)]);
  await cancelSession(therapist, { sessionId, cancelled: true });
  expect(await day()).toEqual([null]);
  await gives(coupleId);
  expect(await counts()).toEqual([0, 0]);
  await cancelSession(therapist, { sessionId, cancelled: false });
  expect(await day()).toEqual([inDays(12)]);

  await dayComes(coupleId, 0);
  expect(await counts()).toEqual([1, 1]);
  expect(await listRepeats(therapist, { coupleId })).toEqual([]);
});

test("each is due before the session that is next when it comes", async () => {
  const { therapist, coupleId, ana, toDo } = await care();
  const sessionId = await booked(therapist, coupleId, inDays(1));
  await assignWorksheet(therapist, { ...REVEAL, coupleId, sessionId });
  await cancelSession(therapist, { sessionId, cancelled: true });
  await booked(therapist, coupleId, inDays(8));

  await dayComes(coupleId);
  const days = (await toDo(ana)).map(({ dueOn }) => dueOn);
  expect(days.toSorted()).toEqual([inDays(8), null]);
});

test.each([
  ["a note for later", { startsOn: inDays(4), note: "Gently" }, "note"],
  ["a day that is over", { startsOn: "2020-01-01" }, "startsOn"],
  ["an end before it begins", { untilOn: "2020-01-01" }, "untilOn"],
  [
    "what stays with them",
    { slug: "naming-feelings", sharing: "private" },
    "every",
  ],
  [
    "what is given by hand",
    { slug: "softened-reach", sharing: "private", isUnlocked: true },
    "every",
  ],
])(
  "%s is refused where it was typed, and nothing is given",
  async (_what, more, field) => {
    const { therapist, coupleId } = await care();
    await expect(
      assignWorksheet(therapist, { ...REVEAL, coupleId, ...more } as Parameters<
        typeof assignWorksheet
      >[1]),
    ).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
    expect(
      await admin`select from assignments where couple_id = ${coupleId}`,
    ).toHaveLength(0);
  },
);

describe("no stranger", () => {
  test("reads, changes or stops what is planned", async () => {
    const { practice, therapist, coupleId, ana, ben } = await care();
    await assignWorksheet(therapist, { ...REVEAL, coupleId });
    const [plan] = await listRepeats(therapist, { coupleId });
    const planId = plan?.id ?? "";
    const colleague = await aTherapist(practice);
    const stranger = await aTherapist();

    for (const { caller } of [ana, ben, colleague, stranger]) {
      const tries = [
        listRepeats(caller, { coupleId }),
        changeRepeat(caller, { planId, turns: 3, untilOn: null }),
        endRepeat(caller, { planId, ended: true }),
      ];
      for (const attempt of await Promise.allSettled(tries)) {
        expect(attempt).toMatchObject({ reason: { code: "NOT_FOUND" } });
      }
    }
    expect(await listRepeats(therapist, { coupleId })).toHaveLength(1);
  });
});
