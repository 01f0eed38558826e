import { afterAll, describe, expect, test } from "vitest";

import { aGateTo } from "@/tests/support/trips";

const gate = await aGateTo(process.env.APP_DATABASE_URL ?? "");
process.env.APP_DATABASE_URL = gate.url;
process.env.DATABASE_CONNECTIONS = "1";
const { assignWorksheet } = await import("@/server/homework/assign-worksheet");
const { chooseSharing } = await import("@/server/homework/choose-sharing");
const { getRounds } = await import("@/server/homework/get-rounds");
const { saveDraft } = await import("@/server/homework/save-draft");
const { takeBackAssignment } = await import(
  "@/server/homework/take-back-assignment"
);
const { areYouThere, submit } = await import("@/tests/support/answers");
const { aTherapist } = await import("@/tests/support/factories");
const { aCare } = await import("@/tests/support/homework");
const { openSeen } = await import("@/tests/support/open-seen");
const { aHistory, aPulse, pulse } = await import("@/tests/support/pulses");
const { rawSpot } = await import("@/tests/support/raw-spot-answers");
afterAll(() => gate.close());

const lineOf = (
  label: string,
  { lines }: Awaited<ReturnType<typeof getRounds>>,
) => lines.find((line) => line.label === label)?.values;

test("every round stands in its order, with both copies in one", async () => {
  const { therapist, couple, first, second } = await aHistory();

  const history = await getRounds(therapist, { assignmentId: second.b });

  expect(history).toMatchObject({ coupleId: couple.id, title: "Weekly pulse" });
  expect(
    history.rounds.map(({ given, sides }) => [
      given.map(({ id }) => id),
      sides.a.submittedAt !== null,
      sides.b.submittedAt !== null,
      given.map(({ openness }) => openness),
    ]),
  ).toEqual([
    [[first.a, first.b], true, true, [null, null]],
    [[second.a, second.b], true, false, [null, null]],
  ]);
  expect(lineOf("Close", history)).toEqual({ a: [4, 7], b: [6, null] });
  expect(lineOf("Pulse", history)).toEqual({ a: [4, 7], b: [6, null] });
  expect(
    history.words.find(({ label }) => label === "Something good")?.cells,
  ).toMatchObject([{ a: { text: "A walk" } }, { a: { text: "Soup" } }]);
});

test("any round leads to the same history, and another worksheet to its own", async () => {
  const { therapist, couple, first, second } = await aHistory();
  const { assignmentIds } = await assignWorksheet(therapist, {
    coupleId: couple.id,
    slug: "session-prep",
    who: "a",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const from = (assignmentId: string) => getRounds(therapist, { assignmentId });

  expect(await from(first.a)).toEqual(await from(second.b));
  const other = await from(assignmentIds[0] ?? "");
  expect(other.rounds).toHaveLength(1);
  expect(other.lines).toEqual([]);
});

test("what is only begun is not in it", async () => {
  const { therapist, ben, second } = await aHistory();
  await saveDraft(ben, {
    assignmentId: second.b,
    changes: [{ question: "good", value: "Begun", base: 0, settles: false }],
  });

  const history = await getRounds(therapist, { assignmentId: second.b });

  expect(JSON.stringify(history)).not.toContain("Begun");
});

test("what was taken back before anybody finished is no round; what was finished stays one", async () => {
  const care = await aHistory();
  const third = await aPulse(care, 0);
  for (const assignmentId of [third.a, third.b, care.first.a]) {
    await takeBackAssignment(care.therapist, { assignmentId, takenBack: true });
  }

  const { rounds } = await getRounds(care.therapist, {
    assignmentId: care.second.a,
  });

  expect(rounds.map(({ given }) => given.length)).toEqual([2, 2]);
});

test("one that was opened says that both read it", async () => {
  const care = await aCare();
  const plan = {
    coupleId: care.couple.id,
    slug: "are-you-there",
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  } as const;
  const { assignmentIds } = await assignWorksheet(care.therapist, plan);
  const [assignmentId = ""] = assignmentIds;
  for (const who of [care.ana, care.ben]) {
    await submit(who, assignmentId, areYouThere());
    await chooseSharing(who, { assignmentId, choice: "share" });
  }
  await openSeen(care.therapist, { assignmentId, units: ["moment"] });
  await assignWorksheet(care.therapist, plan);

  const { rounds } = await getRounds(care.therapist, { assignmentId });

  expect(
    rounds.map(({ given }) => given.map(({ openness }) => openness)),
  ).toEqual([["open"], ["waiting"]]);
});

test("of two copies given apart each says for itself who reads it", async () => {
  const { therapist, couple, ana, ben } = await aCare();
  const { assignmentIds } = await assignWorksheet(therapist, {
    coupleId: couple.id,
    slug: "raw-spots",
    who: "each",
    sharing: "therapist_decides",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const [anas = "", bens = ""] = assignmentIds;
  await submit(ana, anas, rawSpot());
  await submit(ben, bens, rawSpot());
  await chooseSharing(ana, { assignmentId: anas, choice: "private" });
  await chooseSharing(ben, { assignmentId: bens, choice: "share" });
  await openSeen(therapist, { assignmentId: bens, units: ["comfort"] });

  const { rounds } = await getRounds(therapist, { assignmentId: anas });

  expect(
    rounds.flatMap(({ given }) =>
      given.map(({ seats, openness }) => [...seats, openness]),
    ),
  ).toEqual([
    ["a", "refused"],
    ["b", "open"],
  ]);
});

describe("reading it", () => {
  test("takes as many round trips for many rounds as for two, at most 3", async () => {
    const care = await aHistory();
    const read = () =>
      getRounds(care.therapist, { assignmentId: care.second.a });
    await read();
    const few = await gate.count(read);
    for (let weeks = 10; weeks > 2; weeks--) {
      const { a } = await aPulse(care, weeks);
      await submit(care.ana, a, pulse(5));
    }

    expect((await read()).rounds).toHaveLength(10);
    const many = await gate.count(read);
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(3);
  });

  test("is for those who treat them, and for nobody else", async () => {
    const { practice, second, ana, ben } = await aHistory();
    const colleague = await aTherapist(practice, { name: "Imani Shah" });
    const elsewhere = await aCare();
    for (const stranger of [
      colleague.caller,
      practice.owner.caller,
      ana,
      ben,
      elsewhere.therapist,
    ]) {
      await expect(
        getRounds(stranger, { assignmentId: second.a }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
