import { afterAll, describe, expect, test } from "vitest";

import { confirmedBeside } from "@/tests/support/sessions";
import { aGateTo } from "@/tests/support/trips";

const gate = await aGateTo(process.env.APP_DATABASE_URL ?? "");
process.env.APP_DATABASE_URL = gate.url;
process.env.DATABASE_CONNECTIONS = "1";
const { getBrief } = await import("@/server/brief/get-brief");
const { safeToShow } = await import("@/server/brief/brief-rules");
const { markSeen } = await import("@/server/day/mark-seen");
const { chooseSharing } = await import("@/server/homework/choose-sharing");
const { holdReveal } = await import("@/server/homework/hold-reveal");
const { reopenResponse } = await import("@/server/homework/reopen-response");
const { saveDraft } = await import("@/server/homework/save-draft");
const { acknowledgeAlert } = await import("@/server/safety/acknowledge-alert");
const { admin, confirmPassword } = await import("@/tests/support/admin");
const { areYouThere, submit } = await import("@/tests/support/answers");
const { aTherapist } = await import("@/tests/support/factories");
const { aCare, anAssignedReveal } = await import("@/tests/support/homework");
const { anOpenedTogether, givesFeedback, writes } = await import(
  "@/tests/support/joint"
);
const { aPhoto, sendsPicture } = await import("@/tests/support/pictures");
const { rawSpot } = await import("@/tests/support/raw-spot-answers");
const { aPulse, aReview, anAgreement, bothAgreed, briefOf, given, pulse } =
  await import("@/tests/support/brief-care");
afterAll(() => gate.close());

test("all that a session begins with stands on one page, and the reading is on record", async () => {
  const care = await bothAgreed();
  const { couple, assignmentId } = care;
  const before = await aPulse(care, 1);
  await submit(care.ana, before.a, pulse(4));
  await submit(care.ben, before.b, pulse(6));
  const last = await aPulse(care, 0);
  await submit(care.ana, last.a, pulse(7));
  const talk = await anAgreement(care, "Phones away at dinner");

  const brief = await briefOf(care);

  expect(brief).toMatchObject({
    reviews: [],
    held: [],
    ready: [{ assignmentId, title: "Are you there for me?" }],
    scores: [
      {
        assignmentId: last.a,
        lines: [
          {
            label: "Pulse",
            a: { last: 7, before: 4 },
            b: { last: 6, before: null },
            gap: null,
          },
        ],
      },
      { assignmentId, title: "Are you there for me?" },
    ],
    agreed: [
      {
        assignmentId: talk,
        said: [
          { label: "Agreements", lines: ["Phones away at dinner · both"] },
        ],
      },
    ],
    made: null,
    opened: [{ assignmentId: talk }],
    forBoth: [{ assignmentId }],
  });
  expect(
    brief.cameIn.rows
      .map(({ assignmentId: id, seat, times }) => `${id} ${seat} ${times}`)
      .toSorted(),
  ).toEqual(
    [
      `${assignmentId} a 1`,
      `${assignmentId} b 1`,
      `${last.a} a 2`,
      `${before.b} b 1`,
    ].toSorted(),
  );
  const rowOf = (seat: "a" | "b", id: string) =>
    brief.homework[seat].rows.find((row) => row.assignmentId === id);
  expect(rowOf("a", last.a)?.submittedAt).toBeInstanceOf(Date);
  expect(rowOf("b", last.b)?.submittedAt).toBeNull();
  expect(
    await admin`select from audit_events where action = 'brief.read' and couple_id = ${couple.id}`,
  ).toHaveLength(1);
});

test("what is only begun, or taken up again, is nowhere in it", async () => {
  const care = await anAssignedReveal();
  const { ana, ben, assignmentId } = care;
  const empty = await briefOf(care);
  await saveDraft(ben, {
    assignmentId,
    changes: [
      { question: "moment", value: "Begun", base: 0, settles: false },
      {
        question: "items",
        value: areYouThere().items,
        base: 0,
        settles: false,
      },
    ],
  });
  expect(await briefOf(care)).toEqual(empty);

  await submit(ana, assignmentId, areYouThere());
  expect((await briefOf(care)).scores).toHaveLength(1);
  await confirmPassword(ana);
  await reopenResponse(ana, { assignmentId });

  expect(await briefOf(care)).toEqual(empty);
});

test("no answer is in it but numbers and what both wrote together", async () => {
  const care = await bothAgreed({
    moment: "Said in private",
    forTherapist: "For one alone",
  });

  const brief = JSON.stringify(await briefOf(care));

  expect(brief).not.toMatch(/Said in private|For one alone/);
});

describe("risk", () => {
  test("stands in it until it is dealt with, and holds every reveal meanwhile", async () => {
    const care = await bothAgreed();
    const { assignmentId } = care;
    const said = await aReview(care);

    const { reviews, ready, held } = await briefOf(care);
    expect(reviews).toMatchObject([
      { code: "IPV_POSITIVE", seat: "a", assignmentId: said },
    ]);
    expect(ready).toEqual([]);
    expect(held).toMatchObject([{ assignmentId, heldFor: "review" }]);

    await acknowledgeAlert(await confirmedBeside(care.therapist), {
      alertId: reviews[0]?.id ?? "",
      disposition: "contacted",
      reason: "Spoke by phone.",
      signature: "Dana Okafor",
    });
    const after = await briefOf(care);
    expect(after.reviews).toEqual([]);
    expect(after.held.map(({ heldFor }) => heldFor)).not.toContain("review");
  });
});

test("what the therapist holds is held, and is not ready", async () => {
  const care = await bothAgreed();
  const { therapist, assignmentId } = care;
  await holdReveal(therapist, { assignmentId, held: true });

  expect(await briefOf(care)).toMatchObject({
    ready: [],
    held: [{ assignmentId, heldFor: "therapist" }],
  });
});

test("what one therapist has seen is new to the other", async () => {
  const care = await anAssignedReveal();
  const { practice, therapist, couple, ana, assignmentId } = care;
  const imani = await aTherapist(practice, { name: "Imani Shah" });
  await admin`insert into care_team (practice_id, couple_id, member_id, role)
    values (${practice.practiceId}, ${couple.id}, ${imani.memberId}, 'co_therapist')`;
  await submit(ana, assignmentId, areYouThere());
  await markSeen(therapist, { assignmentId, seat: "a", seen: true });

  expect((await briefOf(care)).cameIn.rows).toEqual([]);
  expect(
    (await getBrief(imani.caller, { coupleId: couple.id })).cameIn.rows,
  ).toMatchObject([{ assignmentId, seat: "a" }]);
});

test("what one says alone after writing together is new, and no word of it is there", async () => {
  const care = await anOpenedTogether();
  const { ben, assignmentId } = care;
  await givesFeedback(ben, assignmentId, { words: "For one alone" });

  const { cameIn } = await briefOf(care);

  expect(cameIn.rows).toMatchObject([
    { assignmentId, kind: "afterwards", seat: "b" },
  ]);
  expect(JSON.stringify(cameIn)).not.toContain("For one alone");
});

test("what was agreed last takes the place of what was agreed before", async () => {
  const care = await aCare();
  await anAgreement(care, "Sunday walk");
  const last = await anAgreement(care, "Phones away");

  expect((await briefOf(care)).agreed).toMatchObject([
    { assignmentId: last, said: [{ lines: ["Phones away · both"] }] },
  ]);
});

test("a date that is planned and a picture of what they made stand in it, and may be shown", async () => {
  const care = await aCare();
  const { a: jar } = await given(care, "date-jar", { sharing: "shared" });
  const { a: art } = await given(care, "make-art-together", {
    sharing: "shared",
  });
  await writes(care.ana, jar, { what: "Pancakes" }, { question: "plan_1" });
  const picture = await sendsPicture(care.ben, art, await aPhoto());
  const words = "Two trees";
  await writes(care.ben, art, { picture, words }, { question: "picture" });

  const { agreed, made } = safeToShow(await briefOf(care));
  expect(agreed).toMatchObject([
    { assignmentId: jar, said: [{ lines: ["What: Pancakes"] }] },
  ]);
  expect(made).toMatchObject({ assignmentId: art, picture, words });
});

test("safe to show is the same, whatever either of them has done alone", async () => {
  const care = await anAssignedReveal();
  const { ana, ben, therapist, assignmentId } = care;
  await anAgreement(care, "Sunday walk");
  const shown = async () => safeToShow(await briefOf(care));
  const before = await shown();
  expect(before.forBoth).toMatchObject([{ assignmentId }]);

  await submit(ana, assignmentId, areYouThere({ free: "no" }));
  expect(await shown()).toEqual(before);
  await chooseSharing(ana, { assignmentId, choice: "private" });
  await submit(ben, assignmentId, areYouThere());
  expect(await shown()).toEqual(before);
  await holdReveal(therapist, { assignmentId, held: true });
  await aReview(care);
  const { a } = await aPulse(care, 0);
  await submit(ana, a, pulse(2));
  expect(await shown()).toEqual(before);
});

describe("reading it", () => {
  test("takes at most 4 round trips, and no more for a year than for a week", async () => {
    const care = await bothAgreed();
    await anAgreement(care, "Sunday walk");
    const spots = await given(care, "raw-spots", {
      sharing: "therapist_decides",
    });
    await submit(care.ana, spots.a, rawSpot());
    await chooseSharing(care.ana, { assignmentId: spots.a, choice: "share" });
    const first = await aPulse(care, 1);
    await submit(care.ana, first.a, pulse(5));
    const read = () => briefOf(care);
    await read();
    const few = await gate.count(read);
    for (let weeks = 12; weeks > 1; weeks--) {
      const { a, b } = await aPulse(care, weeks);
      await submit(care.ana, a, pulse(5));
      await submit(care.ben, b, pulse(5));
    }

    const many = await gate.count(read);
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(4);
  });

  test("is for those who treat them, and for nobody else", async () => {
    const { practice, couple, ana, ben } = await bothAgreed();
    const colleague = await aTherapist(practice, { name: "Imani Shah" });
    const elsewhere = await aCare();
    for (const stranger of [
      colleague.caller,
      practice.owner.caller,
      ana,
      ben,
      elsewhere.therapist,
      elsewhere.ana,
    ]) {
      await expect(
        getBrief(stranger, { coupleId: couple.id }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
