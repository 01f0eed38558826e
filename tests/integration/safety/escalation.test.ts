import { expect, test } from "vitest";

import { dueEscalations, escalateAlerts } from "@/server/jobs/escalate-alerts";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { getAlertSettings } from "@/server/safety/get-alert-settings";
import { listAllAlerts } from "@/server/safety/list-all-alerts";
import { listOverdue } from "@/server/safety/list-overdue";
import { setOnCall } from "@/server/safety/set-on-call";
import { updateAlertSettings } from "@/server/safety/update-alert-settings";
import { admin } from "@/tests/support/admin";
import { aCoupleOf, aPractice, aTherapist } from "@/tests/support/factories";
import { suicideAnswers } from "@/tests/support/screen-answers";
import { screens } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";

async function care() {
  const practice = await aPractice();
  const dana = await aTherapist(practice, { name: "Dana Okafor" });
  const imani = await aTherapist(practice, { name: "Imani Shah" });
  const couple = await aCoupleOf(dana);
  await updateAlertSettings(practice.owner.caller, {
    criticalMinutes: 10,
    highHours: null,
  });
  await setOnCall(practice.owner.caller, {
    memberId: imani.memberId,
    isOnCall: true,
  });
  return { practice, dana, imani, couple };
}
type Care = Awaited<ReturnType<typeof care>>;

const acute = ({ couple }: Care) =>
  screens(
    couple.a.caller,
    "check-1",
    suicideAnswers("yes", "no", "no", "no", "yes"),
  );

/** As if so many minutes had passed, the worker's turn comes. */
async function after(minutes: number, { dana }: Care) {
  const { practiceId } = dana;
  await admin`update alerts set raised_at = raised_at - make_interval(mins => ${minutes}),
    due_at = due_at - make_interval(mins => ${minutes}), escalate_at = escalate_at - make_interval(mins => ${minutes})
    where practice_id = ${practiceId}`;
  await admin`update sec.alarms set at = now() where practice_id = ${practiceId} and purpose = 'escalate_alerts'`;
  for (const job of await dueEscalations()) await escalateAlerts(job);
}

const toldTo = async (memberId: string) => {
  const rows = await admin<{ template: string }[]>`
    select template from outbox where member_id = ${memberId} order by created_at`;
  return rows.map(({ template }) => template);
};

test("what is critical goes to whoever is on call when it is due, once more after the same time, and no further", async () => {
  const one = await care();
  await acute(one);
  const before = await toldTo(one.imani.memberId);

  await after(9, one);
  expect(await toldTo(one.imani.memberId)).toEqual(before);
  await after(2, one);
  expect(await toldTo(one.imani.memberId)).toEqual([
    ...before,
    "item-to-review",
  ]);
  await after(10, one);
  await after(60, one);
  expect(await toldTo(one.imani.memberId)).toEqual([
    ...before,
    "item-to-review",
    "item-to-review",
  ]);
});

test("whoever is on call learns whom to reach and nothing of the couple; the office a number; all others nothing", async () => {
  const one = await care();
  await acute(one);
  await after(11, one);

  const told = await listOverdue(one.imani.caller);
  expect(told).toEqual({
    isOnCall: true,
    overdue: [{ therapist: "Dana Okafor", dueAt: expect.any(Date) }],
    count: null,
  });
  expect(await listOverdue(one.practice.owner.caller)).toEqual({
    isOnCall: false,
    overdue: [],
    count: 1,
  });
  expect(await listOverdue(one.dana.caller)).toMatchObject({ overdue: [] });
  expect(
    await listAllAlerts(one.imani.caller, { state: "open", severity: "any" }),
  ).toEqual([]);
});

test("looked at in time, nobody else hears of it; looked at late, it is settled", async () => {
  const [early, late] = [await care(), await care()];
  const sign = async ({ dana, couple }: Care) => {
    const [alert] = await admin<{ id: string }[]>`
      select id from alerts where couple_id = ${couple.coupleId}`;
    const signed = {
      alertId: alert?.id ?? "",
      disposition: "contacted",
      reason: "Called at once.",
      signature: "Dana Okafor",
    } as const;
    await expect(acknowledgeAlert(dana.caller, signed)).rejects.toMatchObject({
      name: "NeedsPassword",
    });
    await acknowledgeAlert(await confirmedBeside(dana.caller), signed);
  };
  await acute(early);
  await sign(early);
  await after(60, early);
  expect(await toldTo(early.imani.memberId)).not.toContain("item-to-review");

  await acute(late);
  await after(11, late);
  await sign(late);
  expect(await listOverdue(late.imani.caller)).toMatchObject({ overdue: [] });
});

test("the list tells open from overdue and finished, and asks how soon", async () => {
  const one = await care();
  await acute(one);
  const list = async (
    state: "open" | "overdue" | "closed",
    severity: "any" | "critical" | "high" = "any",
  ) => {
    const rows = await listAllAlerts(one.dana.caller, { state, severity });
    return rows.map(({ code }) => code);
  };

  expect(await list("open")).toEqual(["SI_ACUTE"]);
  expect(await list("open", "high")).toEqual([]);
  expect(await list("overdue")).toEqual([]);
  await after(11, one);
  expect(await list("overdue", "critical")).toEqual(["SI_ACUTE"]);
  expect(await list("closed")).toEqual([]);
});

test("owners and admins set it, with people of the practice", async () => {
  const one = await care();
  expect(await getAlertSettings(one.practice.owner.caller)).toEqual({
    criticalMinutes: 10,
    highHours: null,
    asksAgain: false,
    duty: { jurisdiction: null, hours: null, agency: null, phone: null },
    onCall: [one.imani.memberId],
  });
  const change = { criticalMinutes: 15, highHours: 4 };
  const off = { memberId: one.imani.memberId, isOnCall: false };
  const refused = { code: "FORBIDDEN" };
  await expect(
    updateAlertSettings(one.dana.caller, change),
  ).rejects.toMatchObject(refused);
  await expect(setOnCall(one.dana.caller, off)).rejects.toMatchObject(refused);
  const { owner } = one.practice;
  const stranger = (await aTherapist()).memberId;
  await expect(
    setOnCall(owner.caller, { memberId: stranger, isOnCall: true }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });

  await updateAlertSettings(owner.caller, change);
  await setOnCall(owner.caller, off);
  expect(await getAlertSettings(owner.caller)).toEqual({
    ...change,
    asksAgain: false,
    duty: { jurisdiction: null, hours: null, agency: null, phone: null },
    onCall: [],
  });
});
