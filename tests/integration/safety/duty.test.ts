import { expect, test } from "vitest";

import { getDay } from "@/server/day/get-day";
import { getAlertSettings } from "@/server/safety/get-alert-settings";
import type { SaveDutyInput } from "@/server/safety/inputs";
import { saveDuty } from "@/server/safety/save-duty";
import { updateDutySettings } from "@/server/safety/update-duty-settings";
import { admin } from "@/tests/support/admin";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
} from "@/tests/support/factories";
import {
  careOf,
  dutyDecided,
  dutyOpened,
  REPORTED,
} from "@/tests/support/safety-care";
import { safetyAnswers } from "@/tests/support/screen-answers";
import { screens } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";

async function care() {
  const practice = await aPractice();
  const dana = await aTherapist(practice, { name: "Dana Okafor" });
  const { coupleId, a, b } = await aCoupleOf(dana);
  return {
    practice,
    practiceId: dana.practiceId,
    dana: dana.caller,
    ana: a.caller,
    ben: b.caller,
    coupleId,
    of: { coupleId, seat: "a" } as const,
  };
}

type Care = Awaited<ReturnType<typeof care>>;

const childSeesIt = safetyAnswers({ more: { children_exposed: "yes" } });
const SAID: SaveDutyInput["basedOn"] = {
  ticks: ["facts"],
  note: "Said on Monday.",
};
const NOTHING_YET: SaveDutyInput["basedOn"] = { ticks: [], note: "" };

const saved = async (
  by: Care["dana"],
  of: Care["of"],
  list: SaveDutyInput["basedOn"],
  basedOn = NOTHING_YET,
) =>
  saveDuty(await confirmedBeside(by), {
    ...of,
    ...list,
    kind: "report",
    basedOn,
  });

const PLACE = {
  jurisdiction: "New York",
  hours: 36,
  agency: "State register",
  phone: "555 0199",
};

test("a child who sees it opens the checklist, on the practice's own clock, once", async () => {
  const one = await care();
  const { dana, ana, of, practice } = one;
  await screens(ana, "check-2", childSeesIt);
  await screens(ana, "check-2", childSeesIt);

  expect(await careOf(dana, of)).toMatchObject({
    duties: [{ kind: "report", dueAt: null, decision: null, ticks: [] }],
    settings: { jurisdiction: null, hours: null, agency: null, phone: null },
  });
  await updateDutySettings(practice.owner.caller, PLACE);
  const { duties, settings } = await careOf(dana, of);
  expect(settings).toEqual(PLACE);
  const [duty] = duties;
  expect(duty?.dueAt?.getTime()).toBe(
    (duty?.openedAt.getTime() ?? 0) + 36 * 3_600_000,
  );
});

test("what nobody decided stands on the day: late by the clock, or from the first day where there is none", async () => {
  const { dana, of, practice, practiceId } = await care();
  const late = async () => (await getDay(dana)).tasks.map(({ what }) => what);
  await dutyOpened(dana, of, "protect");
  expect(await late()).toEqual(["protect"]);
  await updateDutySettings(practice.owner.caller, PLACE);
  expect(await late()).toEqual([]);
  await admin`update duty_reports set opened_at = opened_at - interval '37 hours' where practice_id = ${practiceId}`;
  expect(await late()).toEqual(["protect"]);
});

test("a report is signed, sealed, final, and enters the accounting of disclosures", async () => {
  const { dana, of, coupleId } = await care();
  await dutyOpened(dana, of);
  await expect(dutyOpened(dana, of)).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await saved(dana, of, SAID);
  expect((await careOf(dana, of)).duties).toMatchObject([
    { ticks: ["facts"], note: "Said on Monday." },
  ]);

  await expect(
    dutyDecided(dana, of, REPORTED, { signature: "Dana", basedOn: SAID }),
  ).rejects.toMatchObject({ fields: { signature: [expect.any(String)] } });
  const ahead = new Date(Date.now() + 3_600_000);
  await expect(
    dutyDecided(
      dana,
      of,
      { ...REPORTED, reportedAt: ahead },
      { basedOn: SAID },
    ),
  ).rejects.toMatchObject({
    fields: { "outcome.reportedAt": [expect.any(String)] },
  });
  await dutyDecided(dana, of, REPORTED, {
    ticks: [],
    note: "In a hurry.",
    basedOn: SAID,
  });

  expect(await careOf(dana, of)).toMatchObject({
    duties: [
      {
        decision: "report",
        decidedBy: "Dana Okafor",
        report: { agency: REPORTED.agency, what: REPORTED.what },
      },
    ],
    disclosures: [
      {
        madeOn: "2026-11-30",
        to: REPORTED.agency,
        what: REPORTED.what,
        purpose: REPORTED.purpose,
        writtenBy: "Dana Okafor",
      },
    ],
  });
  await expect(dutyDecided(dana, of)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const trail = await admin<{ detail: object }[]>`
    select detail from audit_events where couple_id = ${coupleId} and action = 'restricted.changed' order by id`;
  expect(trail.map(({ detail }) => detail)).toEqual([
    { what: "duty opened" },
    { what: "duty gone through" },
    { what: "duty decided" },
  ]);
});

test("nobody writes over what somebody saved meanwhile, nor decides past it; the same saved again is kept once", async () => {
  const { dana, of } = await care();
  await dutyOpened(dana, of);
  await saved(dana, of, SAID);
  await saved(dana, of, SAID);

  const changed = { code: "CONFLICT", message: /saved this list meanwhile/ };
  const other = { ...NOTHING_YET, note: "The school called." };
  await expect(saved(dana, of, other)).rejects.toMatchObject(changed);
  await expect(
    dutyDecided(dana, of, REPORTED, { note: "In a hurry." }),
  ).rejects.toMatchObject(changed);
  expect((await careOf(dana, of)).duties).toMatchObject([
    { ...SAID, decision: null },
  ]);
  await saved(dana, of, other, SAID);
  expect((await careOf(dana, of)).duties).toMatchObject([other]);
});

test("that there is no duty asks for the whole list and a reason, and discloses nothing", async () => {
  const { dana, of } = await care();
  await dutyOpened(dana, of);
  const none = {
    decision: "no_duty",
    reason: "An old story, told to many.",
  } as const;
  await expect(
    dutyDecided(dana, of, none, { ticks: [] }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await dutyDecided(dana, of, none);

  expect(await careOf(dana, of)).toMatchObject({
    duties: [{ decision: "no_duty", reason: none.reason }],
    disclosures: [],
  });
});

test("no stranger opens or decides it, and only the office says where the practice is", async () => {
  const { dana, ana, ben, of, practice } = await care();
  await dutyOpened(dana, of);
  const gone = { code: "NOT_FOUND" };
  for (const stranger of [
    ana,
    ben,
    practice.owner.caller,
    (await aTherapist(practice)).caller,
    (await aMember(practice, { roles: ["front_desk"] })).caller,
    (await aMember(practice, { roles: ["supervisor"] })).caller,
  ]) {
    await expect(dutyOpened(stranger, of)).rejects.toMatchObject(gone);
    await expect(dutyDecided(stranger, of)).rejects.toMatchObject(gone);
  }
  await expect(updateDutySettings(dana, PLACE)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await updateDutySettings(practice.owner.caller, PLACE);
  await updateDutySettings(practice.owner.caller, { ...PLACE, hours: null });
  expect(await getAlertSettings(practice.owner.caller)).toMatchObject({
    duty: { ...PLACE, hours: null },
  });
});
