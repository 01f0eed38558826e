import { expect, test } from "vitest";

import { bookSession } from "@/server/calendar/book-session";
import { cancelSession } from "@/server/calendar/cancel-session";
import { listSessions } from "@/server/calendar/list-sessions";
import { moveSession } from "@/server/calendar/move-session";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { changeAssignment } from "@/server/homework/change-assignment";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { admin } from "@/tests/support/admin";
import { booked } from "@/tests/support/calendar";
import { inDays } from "@/tests/support/days";
import { aMember, aPractice, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";

const care = async (timeZone = "UTC") => {
  const made = await aCare(await aPractice({ timeZone }));
  const coupleId = made.couple.id;
  const sessions = () => listSessions(made.therapist, { coupleId });
  const next = async () => (await sessions()).next?.startsAt.toISOString();
  return { ...made, coupleId, sessions, next };
};

test("a session is set by the practice's clock, moved, taken out and put back", async () => {
  const { therapist, coupleId, next } = await care("Asia/Kolkata");
  const sessionId = await booked(therapist, coupleId, inDays(10), "00:30");
  expect(await next()).toBe(`${inDays(9)}T19:00:00.000Z`);

  await moveSession(therapist, { sessionId, day: inDays(12), time: "10:00" });
  expect(await next()).toBe(`${inDays(12)}T04:30:00.000Z`);
  await cancelSession(therapist, { sessionId, cancelled: true });
  expect(await next()).toBeUndefined();
  await cancelSession(therapist, { sessionId, cancelled: false });
  expect(await next()).toBe(`${inDays(12)}T04:30:00.000Z`);
});

test("sessions that were are kept apart, the last first", async () => {
  const { therapist, coupleId, sessions } = await care();
  for (const days of [9, -20, 3, -6]) {
    await booked(therapist, coupleId, inDays(days));
  }

  const days = (list: readonly { startsAt: Date }[]) =>
    list.map(({ startsAt }) => startsAt.toISOString().slice(0, 10));
  const { next, later, past } = await sessions();
  expect(days(next ? [next] : [])).toEqual([inDays(3)]);
  expect(days(later)).toEqual([inDays(9)]);
  expect(days(past)).toEqual([inDays(-6), inDays(-20)]);
});

test("a couple has one session at a time, however often it is asked for", async () => {
  const { therapist, coupleId, sessions } = await care();
  const at = { coupleId, day: inDays(4), time: "14:00" };
  const asked = await Promise.allSettled(
    Array.from({ length: 4 }, () => bookSession(therapist, at)),
  );
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const twice = { fields: { time: ["There is a session then already."] } };
  await expect(bookSession(therapist, at)).rejects.toMatchObject(twice);

  const other = await booked(therapist, coupleId, inDays(5));
  const onto = { sessionId: other, day: at.day, time: at.time };
  await expect(moveSession(therapist, onto)).rejects.toMatchObject(twice);
  const [first] = [(await sessions()).next];
  const sessionId = first?.id ?? "";
  await cancelSession(therapist, { sessionId, cancelled: true });
  await moveSession(therapist, onto);
  await expect(
    cancelSession(therapist, { sessionId, cancelled: false }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("no session is set beyond two years or where the clocks jump", async () => {
  const { therapist, coupleId } = await care("America/New_York");
  await expect(booked(therapist, coupleId, inDays(800))).rejects.toMatchObject({
    fields: { day: ["Choose a day within two years of today."] },
  });
  const year = new Date().getUTCFullYear();
  const march = `${year + 1}-03-${String(14 - ((new Date(Date.UTC(year + 1, 2, 1)).getUTCDay() + 6) % 7)).padStart(2, "0")}`;
  await expect(
    booked(therapist, coupleId, march, "02:30"),
  ).rejects.toMatchObject({
    fields: { time: ["The clocks change then. Choose another time."] },
  });
});

test("both partners know of the next one, and of no other couple's", async () => {
  const here = await care();
  const elsewhere = await care();
  const nextOf = async (who: typeof here.ana) =>
    (await getPartnerHome(who)).nextSession?.toISOString() ?? null;
  const sessionId = await booked(here.therapist, here.coupleId, inDays(4));

  expect(await nextOf(here.ana)).toBe(`${inDays(4)}T14:00:00.000Z`);
  expect(await nextOf(here.ben)).toBe(await nextOf(here.ana));
  expect(await nextOf(elsewhere.ana)).toBeNull();
  await cancelSession(here.therapist, { sessionId, cancelled: true });
  expect(await nextOf(here.ana)).toBeNull();
});

test("who treats the couple sets sessions, whoever files sees them, nobody else does", async () => {
  const { practice, therapist, coupleId, ana } = await care();
  const sessionId = await booked(therapist, coupleId, inDays(4));
  const frontDesk = await aMember(practice, { roles: ["front_desk"] });
  const colleague = await aTherapist(practice);
  const stranger = (await aCare()).therapist;

  const seen = await listSessions(frontDesk.caller, { coupleId });
  expect(seen.next?.id).toBe(sessionId);
  expect(
    (await listSessions(practice.owner.caller, { coupleId })).next?.id,
  ).toBe(sessionId);
  for (const who of [colleague.caller, stranger, ana]) {
    await expect(listSessions(who, { coupleId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  const at = { day: inDays(6), time: "09:00" };
  for (const who of [
    colleague.caller,
    stranger,
    ana,
    frontDesk.caller,
    practice.owner.caller,
  ]) {
    const hidden = { code: "NOT_FOUND" };
    await expect(bookSession(who, { coupleId, ...at })).rejects.toMatchObject(
      hidden,
    );
    await expect(moveSession(who, { sessionId, ...at })).rejects.toMatchObject(
      hidden,
    );
    await expect(
      cancelSession(who, { sessionId, cancelled: true }),
    ).rejects.toMatchObject(hidden);
  }
});

test("what is due before a session moves with it, loses its day with it, and stays once a day was chosen", async () => {
  const { therapist, coupleId, ana } = await care();
  const sessionId = await booked(therapist, coupleId, inDays(4));
  const given = {
    coupleId,
    slug: "session-prep",
    who: "a",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  } as const;
  const [prep = ""] = (
    await assignWorksheet(therapist, { ...given, sessionId })
  ).assignmentIds;
  const [other = ""] = (await assignWorksheet(therapist, { ...given }))
    .assignmentIds;
  const due = async (id = prep) => {
    const [row] = await admin<
      { due: string | null }[]
    >`select due_on::text as due from assignments where id = ${id}`;
    return row?.due;
  };
  const move = (days: number) =>
    moveSession(therapist, { sessionId, day: inDays(days), time: "09:00" });

  expect(await due()).toBe(inDays(4));
  await move(6);
  expect(await due()).toBe(inDays(6));
  expect(await due(other)).toBeNull();
  expect((await getPartnerHome(ana)).next?.dueOn).toBe(inDays(6));
  await cancelSession(therapist, { sessionId, cancelled: true });
  expect(await due()).toBeNull();
  await cancelSession(therapist, { sessionId, cancelled: false });
  expect(await due()).toBe(inDays(6));

  const change = { assignmentId: prep, note: null, mayOpenByItself: false };
  await changeAssignment(therapist, { ...change, dueOn: inDays(6) });
  await move(7);
  expect(await due()).toBe(inDays(7));
  await changeAssignment(therapist, { ...change, dueOn: inDays(5) });
  await move(8);
  expect(await due()).toBe(inDays(5));
  await takeBackAssignment(therapist, { assignmentId: prep, takenBack: true });
});

test("what was given already can be due before a session, stays with it, and lets go of it", async () => {
  const here = await care();
  const { therapist, coupleId } = here;
  const [sessionId, later] = [
    await booked(therapist, coupleId, inDays(4)),
    await booked(therapist, coupleId, inDays(20)),
  ];
  const { assignmentIds } = await assignWorksheet(therapist, {
    coupleId,
    slug: "session-prep",
    who: "a",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const [assignmentId = ""] = assignmentIds;
  const change = (due: { dueOn: string | null; sessionId?: string | null }) =>
    changeAssignment(therapist, {
      assignmentId,
      note: null,
      mayOpenByItself: false,
      ...due,
    });
  const stands = async () => {
    const two = await getTwoSides(therapist, { assignmentId });
    return [two.dueOn, two.sessionId];
  };

  await change({ dueOn: null, sessionId });
  expect(await stands()).toEqual([inDays(4), sessionId]);
  await moveSession(therapist, { sessionId, day: inDays(6), time: "09:00" });
  expect(await stands()).toEqual([inDays(6), sessionId]);

  await cancelSession(therapist, { sessionId, cancelled: true });
  await change({ dueOn: null });
  await cancelSession(therapist, { sessionId, cancelled: false });
  expect(await stands()).toEqual([inDays(6), sessionId]);

  await change({ dueOn: null, sessionId: later });
  expect(await stands()).toEqual([inDays(20), later]);
  await change({ dueOn: inDays(20), sessionId: null });
  expect(await stands()).toEqual([inDays(20), null]);

  const there = await care();
  const foreign = await booked(there.therapist, there.coupleId, inDays(4));
  await expect(
    change({ dueOn: null, sessionId: foreign }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await admin`update sessions set starts_at = now() - interval '1 hour' where id = ${sessionId}`;
  await expect(change({ dueOn: null, sessionId })).rejects.toMatchObject({
    fields: { dueOn: ["This session has begun. Choose a day."] },
  });
});

test("nothing is due before a session that was, was taken out or is another couple's", async () => {
  const { therapist, coupleId } = await care();
  const elsewhere = await care();
  const past = await booked(therapist, coupleId, inDays(-3));
  const out = await booked(therapist, coupleId, inDays(3));
  await cancelSession(therapist, { sessionId: out, cancelled: true });
  const foreign = await booked(
    elsewhere.therapist,
    elsewhere.coupleId,
    inDays(3),
  );

  const before = (sessionId: string) =>
    assignWorksheet(therapist, {
      coupleId,
      slug: "session-prep",
      who: "a",
      sharing: "private",
      mayOpenByItself: false,
      dueOn: null,
      sessionId,
      note: null,
    });
  for (const sessionId of [out, foreign, crypto.randomUUID()]) {
    await expect(before(sessionId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  await expect(before(past)).rejects.toMatchObject({
    fields: { dueOn: ["This session has begun. Choose a day."] },
  });
});
