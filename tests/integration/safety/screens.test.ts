import { randomUUID } from "node:crypto";

import { expect, test } from "vitest";

import { declineTool } from "@/server/safety/decline-tool";
import { getOwnScreens } from "@/server/safety/get-own-screens";
import { getPersonalTool } from "@/server/safety/get-personal-tool";
import { TOOLS } from "@/server/safety/tool-rules";
import { admin } from "@/tests/support/admin";
import { given } from "@/tests/support/homework-deeds";
import {
  reflectionAnswers,
  safetyAnswers,
  suicideAnswers,
} from "@/tests/support/screen-answers";
import { care } from "@/tests/support/screen-care";
import { raisedFor, recordOf, screens } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";

const HIGH = { code: "IPV_POSITIVE", severity: "high", screen: true };
const needsPassword = { code: "FORBIDDEN", name: "NeedsPassword" };

test("the questions open after the password alone, with nothing of how they are read", async () => {
  const { ana, ben } = await care();

  for (const { tool, title } of TOOLS) {
    await expect(getPersonalTool(ana, { tool })).rejects.toMatchObject(
      needsPassword,
    );
    const [hers, his] = [
      await getPersonalTool(await confirmedBeside(ana), { tool }),
      await getPersonalTool(await confirmedBeside(ben), { tool }),
    ];
    expect(hers).toEqual(his);
    expect(hers.form).toMatchObject({
      title,
      alerts: [],
      chips: [],
      scoring: [],
      share: [],
    });
    expect(JSON.stringify(hers)).not.toMatch(/IPV|SI_|LEAVING|NEEDS_TALK/);
  }
});

test("one yes of HARK tells the therapist, and holds what is not opened", async () => {
  const { ana, therapist, coupleId } = await care();
  const assignmentId = await given(therapist, { coupleId });

  const said = await screens(ana, "check-2", safetyAnswers({ hark: { k: 2 } }));

  expect(said).toEqual({ needsCrisisCard: false });
  expect(await raisedFor(coupleId)).toEqual([HIGH]);
  const holds = await admin`
    select source from reveal_holds where assignment_id = ${assignmentId}`;
  expect(holds).toEqual([{ source: "safety" }]);
});

test("the answer is the same whether anything was found or nothing", async () => {
  const answers = await Promise.all(
    [
      safetyAnswers(),
      safetyAnswers({ hark: { a: 2 } }),
      safetyAnswers({ red: { q15: 2 } }),
      safetyAnswers({ hark: { r: null } }),
    ].map(async (said) => screens((await care()).ana, "check-2", said)),
  );

  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
});

test.each([
  ["danger now", { red: { q15: 2 } }, ["IPV_IMMINENT"]],
  ["two left unsaid", { q: { q1: null, q2: null } }, ["NEEDS_TALK"]],
  [
    "children who saw it",
    { more: { children_exposed: "yes" } },
    ["CHILD_VULN"],
  ],
  ["nothing", {}, []],
])("the safety check raises what it should: %s", async (_name, said, codes) => {
  const { ana, coupleId } = await care();

  await screens(ana, "check-2", safetyAnswers(said));

  expect((await raisedFor(coupleId)).map(({ code }) => code)).toEqual(codes);
});

test("1 = yes and 5 = no is looked at the same day, 5 = yes at once, and both offer help in the page", async () => {
  const [one, other, none] = [await care(), await care(), await care()];

  const high = suicideAnswers("yes", "no", "no", "no", "no");
  const acute = suicideAnswers("yes", "no", "no", "no", "yes");
  const help = { needsCrisisCard: true };
  expect(await screens(one.ana, "check-1", high)).toEqual(help);
  expect(await screens(other.ana, "check-1", acute)).toEqual(help);
  expect(
    await screens(none.ana, "check-1", suicideAnswers("no", "no", "no", "no")),
  ).toEqual({ needsCrisisCard: false });

  expect(await raisedFor(one.coupleId)).toEqual([
    { code: "SI_POSITIVE", severity: "high", screen: true },
  ]);
  expect(await raisedFor(other.coupleId)).toEqual([
    { code: "SI_ACUTE", severity: "critical", screen: true },
  ]);
  expect(await raisedFor(none.coupleId)).toEqual([]);
});

test("leaving is told, and a fear of their reaction more", async () => {
  const [going, afraid] = [await care(), await care()];

  await screens(going.ana, "reflection-4", reflectionAnswers({ leave: 7 }));
  await screens(
    afraid.ana,
    "reflection-4",
    reflectionAnswers({ leave: 7, fear_if_leave: ["reaction"] }),
  );

  expect(await raisedFor(going.coupleId)).toMatchObject([
    { code: "LEAVING", severity: "medium" },
  ]);
  expect(await raisedFor(afraid.coupleId)).toEqual(
    expect.arrayContaining([
      HIGH,
      { code: "LEAVING", severity: "high", screen: true },
    ]),
  );
});

test("what was broken off is kept only as somebody asks, and always asks for a talk", async () => {
  const { ana, therapist, coupleId } = await care();

  await screens(ana, "check-1", suicideAnswers("no", "no"), { isWhole: false });
  await screens(
    ana,
    "check-2",
    { hark: { h: 1 }, afraid: 8 },
    { isWhole: false },
  );

  expect((await raisedFor(coupleId)).map(({ code }) => code)).toEqual([
    "NEEDS_TALK",
    "IPV_POSITIVE",
  ]);
  const { screens: kept } = await recordOf(
    await confirmedBeside(therapist),
    coupleId,
    "a",
  );
  expect(kept.map(({ outcome, said }) => [outcome, said?.route])).toEqual([
    ["told", "IPV_POSITIVE"],
    ["told", "negative"],
  ]);
});

test("whole means every question, and each problem stands at its own", async () => {
  const { ana, coupleId } = await care();
  const half = { ...safetyAnswers(), q: { q1: 1 }, afraid: 77 };

  await expect(screens(ana, "check-2", half)).rejects.toMatchObject({
    fields: { "q.q2": [expect.any(String)], afraid: [expect.any(String)] },
  });
  await expect(
    screens(ana, "check-2", { nonsense: 1 }, { isWhole: false }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await raisedFor(coupleId)).toEqual([]);
});

test("sent twice because the answer was lost, it is there once and answered the same", async () => {
  const { ana, coupleId } = await care();
  const again = { submissionId: randomUUID() };
  const acute = suicideAnswers("yes", "no", "no", "no", "yes");

  const first = await screens(ana, "check-1", acute, again);
  expect(await screens(ana, "check-1", acute, again)).toEqual(first);

  expect(await raisedFor(coupleId)).toHaveLength(1);
});

test("never ask me here: the therapist is told, and the questions open as before", async () => {
  const { ana, therapist, coupleId } = await care();

  await declineTool(ana, { tool: "check-2", submissionId: randomUUID() });

  expect(await raisedFor(coupleId)).toMatchObject([{ code: "NEEDS_TALK" }]);
  const { screens: kept } = await recordOf(
    await confirmedBeside(therapist),
    coupleId,
    "a",
  );
  expect(kept).toMatchObject([{ outcome: "never", said: null }]);
  const { form } = await getPersonalTool(await confirmedBeside(ana), {
    tool: "check-2",
  });
  expect(form.title).toBe("Personal check 2");
});

test("one reads one's own after the password, and never the other's", async () => {
  const { ana, ben } = await care();
  await screens(
    ana,
    "reflection-4",
    reflectionAnswers({ who_knows: "My sister" }),
  );

  await expect(getOwnScreens(ana)).rejects.toMatchObject(needsPassword);
  const own = await getOwnScreens(await confirmedBeside(ana));
  expect(JSON.stringify(own)).toContain("My sister");
  expect(await getOwnScreens(await confirmedBeside(ben))).toEqual([]);
});

test("nothing of it is in a mail but that there is an item, to the therapist alone", async () => {
  const { ana, coupleId, anasId } = await care();
  const acute = suicideAnswers("yes", "no", "no", "no", "yes");

  await screens(ana, "check-1", acute);
  await screens(ana, "check-2", safetyAnswers({ hark: { a: 2 } }));

  const mails = await admin`
    select template, partner_id from outbox o join care_team t using (practice_id, member_id)
    where t.couple_id = ${coupleId}`;
  expect(new Set(mails.map(({ template }) => template))).toEqual(
    new Set(["item-to-review"]),
  );
  expect(
    await admin`select from outbox where partner_id = ${anasId} and template <> 'invitation'`,
  ).toEqual([]);
});

test("nothing of it is an assignment, a draft or a response", async () => {
  const { ana, coupleId } = await care();

  await screens(ana, "check-2", safetyAnswers({ hark: { a: 2 } }));

  for (const table of ["assignments", "drafts", "responses", "submissions"]) {
    const rows = await admin`
      select from ${admin(table)} t where to_jsonb(t)->>'couple_id' = ${coupleId}`;
    expect(rows, table).toEqual([]);
  }
});
