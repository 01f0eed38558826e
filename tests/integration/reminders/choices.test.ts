import { expect, test } from "vitest";

import { changeAssignment } from "@/server/homework/change-assignment";
import { chooseReminders } from "@/server/reminders/choose-reminders";
import { getOwnReminders } from "@/server/reminders/get-own-reminders";
import { getReminderSettings } from "@/server/reminders/get-reminder-settings";
import { getWishes } from "@/server/reminders/get-wishes";
import { updateReminderSettings } from "@/server/reminders/update-reminder-settings";
import { admin } from "@/tests/support/admin";
import { aCoupleOf, aMember, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { given } from "@/tests/support/homework-deeds";
import { chosen, reminding } from "@/tests/support/reminder-inputs";
import { aSpeaker } from "@/tests/support/rows";

test("as it comes nobody is reminded, and somebody's choice is theirs alone", async () => {
  const { ana, ben, therapist, practice } = await aCare();
  expect(await getOwnReminders(ana)).toMatchObject({
    choice: { how: "asked", timeZone: null, quiet: { from: 21, until: 8 } },
    practice: { isOn: false },
  });
  const bens = JSON.stringify(await getOwnReminders(ben));
  const audited = () => admin`select count(*)::int as events from audit_events
    where practice_id = ${practice.practiceId}`;
  const before = await audited();

  await chooseReminders(ana, {
    ...chosen("weekly"),
    timeZone: "Asia/Tokyo",
    quiet: { from: 20, until: 9 },
  });

  expect((await getOwnReminders(ana)).choice).toEqual({
    how: "weekly",
    timeZone: "Asia/Tokyo",
    quiet: { from: 20, until: 9 },
    weekly: { day: 7, hour: 17 },
  });
  expect(JSON.stringify(await getOwnReminders(ben))).toBe(bens);
  expect(await audited()).toEqual(before);

  const speaker = aSpeaker(process.env.APP_DATABASE_URL ?? "");
  const seen = async (who: { caller: typeof ana.caller }) =>
    (await speaker.rows(who.caller, "select * from reminder_choices"))?.length;
  expect(await seen(ana)).toBe(1);
  expect(await seen(ben)).toBe(0);
  expect(await seen(therapist)).toBe(0);
  expect(await seen(practice.owner)).toBe(0);
  await speaker.close();
});

test("where somebody leaves the hours as the practice has them, they go with the practice", async () => {
  const { ana, practice } = await aCare();
  await chooseReminders(ana, chosen("each"));
  await updateReminderSettings(practice.owner.caller, {
    ...reminding(false),
    quiet: { from: 19, until: 10 },
  });
  expect((await getOwnReminders(ana)).choice.quiet).toEqual({
    from: 19,
    until: 10,
  });
});

test("only partners choose for themselves", async () => {
  const { therapist, practice } = await aCare();
  for (const caller of [therapist, practice.owner.caller]) {
    await expect(chooseReminders(caller, chosen("off"))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(getOwnReminders(caller)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});

test("owner and admin set how the practice reminds, and it is in the log", async () => {
  const { practice, therapist, ana } = await aCare();
  const anAdmin = await aMember(practice, { roles: ["admin"] });
  const settings = {
    isOn: true,
    daysBefore: 2,
    most: 3,
    quiet: { from: 20, until: 7 },
    words: "A small thing is ready for you.",
  };
  await updateReminderSettings(practice.owner.caller, reminding(true));
  await updateReminderSettings(anAdmin.caller, settings);

  expect(await getReminderSettings(therapist)).toMatchObject(settings);
  const rows = await admin<{ detail: unknown }[]>`
    select detail from audit_events where practice_id = ${practice.practiceId}
      and action = 'reminder_settings.changed' order by id`;
  expect(rows.map(({ detail }) => detail)).toEqual([
    { isOn: true, daysBefore: 1, most: 2 },
    { isOn: true, daysBefore: 2, most: 3 },
  ]);
  const biller = await aMember(practice, { roles: ["biller"] });
  for (const caller of [therapist, biller.caller, ana]) {
    await expect(
      updateReminderSettings(caller, settings),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const elsewhere = await aTherapist();
  expect((await getReminderSettings(elsewhere.caller)).isOn).toBe(false);
});

test.each([
  "Your worksheet is due.",
  "Ana, look at this.",
  "Are you there for me?",
  "See harbor.com",
])(
  "a sentence that would tell is refused beside its field: %s",
  async (words) => {
    const { practice } = await aCare();
    const attempt = updateReminderSettings(practice.owner.caller, {
      ...reminding(true),
      words,
    });
    await expect(attempt).rejects.toMatchObject({
      fields: { words: [expect.stringContaining("Leave out")] },
    });
  },
);

test("a therapist says for each of the two; neither they nor the other are told", async () => {
  const { therapist, couple, ana, practice } = await aCare();
  const assignmentId = await given(therapist, {
    coupleId: couple.id,
    remind: { a: true },
  });
  const wishes = () => getWishes(therapist, { assignmentId });
  expect(await wishes()).toEqual({
    most: 2,
    seats: ["a", "b"],
    byMail: { a: true, b: false },
  });

  const change = { assignmentId, dueOn: null, note: null };
  await changeAssignment(therapist, {
    ...change,
    mayOpenByItself: false,
    remind: { b: true, a: false },
  });
  expect((await wishes()).byMail).toEqual({ a: false, b: true });
  await changeAssignment(therapist, { ...change, mayOpenByItself: false });
  expect((await wishes()).byMail).toEqual({ a: false, b: true });

  const colleague = await aTherapist(practice);
  const stranger = await aTherapist();
  await aCoupleOf(stranger);
  for (const caller of [ana, colleague.caller, stranger.caller]) {
    await expect(getWishes(caller, { assignmentId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  const speaker = aSpeaker(process.env.APP_DATABASE_URL ?? "");
  const rows = (table: string) =>
    speaker.rows(ana.caller, `select 1 from ${table}`);
  expect(await rows("reminder_wishes")).toEqual([]);
  // Not a right at all.
  expect(await rows("reminders")).toBeNull();
  await speaker.close();
});
