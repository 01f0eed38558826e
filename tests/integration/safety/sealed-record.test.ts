import { expect, test } from "vitest";

import { getPersonalTool } from "@/server/safety/get-personal-tool";
import { admin } from "@/tests/support/admin";
import { aCoupleOf, aTherapist } from "@/tests/support/factories";
import { safetyAnswers, suicideAnswers } from "@/tests/support/screen-answers";
import { care } from "@/tests/support/screen-care";
import { recordOf, screens } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";

const needsPassword = { code: "FORBIDDEN", name: "NeedsPassword" };

test("a partner's tools are no member's, and the record is for whoever treats them, with a password and on record", async () => {
  const { ana, ben, therapist, coupleId, anasId } = await care();
  await screens(ana, "check-2", safetyAnswers({ hark: { a: 2 } }));
  const gone = { code: "NOT_FOUND" };

  await expect(
    getPersonalTool(await confirmedBeside(therapist), { tool: "check-1" }),
  ).rejects.toMatchObject(gone);
  await expect(
    screens(therapist, "check-1", suicideAnswers("no", "no", "no", "no")),
  ).rejects.toMatchObject(gone);
  const colleague = await aTherapist();
  const next = await aCoupleOf(colleague);
  for (const stranger of [ana, ben, colleague.caller, next.a.caller]) {
    const attempt = recordOf(await confirmedBeside(stranger), coupleId, "a");
    await expect(attempt).rejects.toMatchObject(gone);
  }
  await expect(recordOf(therapist, coupleId, "a")).rejects.toMatchObject(
    needsPassword,
  );

  const record = await recordOf(
    await confirmedBeside(therapist),
    coupleId,
    "a",
  );
  expect(record.screens).toMatchObject([
    { tool: "check-2", outcome: "finished", said: { route: "IPV_POSITIVE" } },
  ]);
  expect(
    record.screens[0]?.said?.rows.find(
      (row) => row.kind === "answer" && row.row === "a",
    ),
  ).toMatchObject({ a: { state: "number", value: 2, text: "Yes" } });
  expect(
    (await recordOf(await confirmedBeside(therapist), coupleId, "b")).screens,
  ).toEqual([]);
  const trail = await admin`
    select action, subject, subject_id, detail from audit_events
    where couple_id = ${coupleId} and action like 'restricted.%' and subject_id = ${anasId} order by id`;
  expect(trail).toEqual(
    ["restricted.written", "restricted.read"].map((action) => ({
      action,
      subject: "partner",
      subject_id: anasId,
      detail: {},
    })),
  );
});

test("what is in reach and what keeps somebody here is read beside what they said of dying", async () => {
  const { therapist, ana, coupleId } = await care();
  await screens(ana, "check-1", {
    ...suicideAnswers("yes", "no", "no", "no", "no"),
    means: "not_secured",
    reasons: "My daughter.",
  });

  const {
    screens: [first],
  } = await recordOf(await confirmedBeside(therapist), coupleId, "a");
  expect(first?.said?.rows.map((row) => ("a" in row ? row.a : null))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ text: "Yes, and it is not locked away" }),
      expect.objectContaining({ text: "My daughter." }),
    ]),
  );
});
