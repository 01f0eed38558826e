import { PostgresJsSession } from "drizzle-orm/postgres-js";
import { describe, expect, test, vi } from "vitest";
import { addCouple } from "@/server/couples/add-couple";
import { listCouples } from "@/server/couples/list-couples";
import { getDay } from "@/server/day/get-day";
import { getNews } from "@/server/day/get-news";
import { markSeen } from "@/server/day/mark-seen";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { holdReveal } from "@/server/homework/hold-reveal";
import { reopenResponse } from "@/server/homework/reopen-response";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { admin, confirmPassword } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { aMember, aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import { anOpenedTogether, givesFeedback } from "@/tests/support/joint";
import { openSeen } from "@/tests/support/open-seen";
import { confirmedBeside } from "@/tests/support/sessions";

const TITLE = "Are you there for me?";

async function bothAgreed() {
  const care = await anAssignedReveal();
  for (const who of [care.ana, care.ben]) {
    await submit(who, care.assignmentId, areYouThere());
    await chooseSharing(who, {
      assignmentId: care.assignmentId,
      choice: "share",
    });
  }
  return care;
}

test("a finished part comes in, with whose it is and what it answers", async () => {
  const { therapist, ben, couple, assignmentId } = await anAssignedReveal();
  expect(await getDay(therapist)).toMatchObject({ cameIn: [], ready: [] });

  await submit(ben, assignmentId, areYouThere({ moment: "Said in private" }));

  const day = await getDay(therapist);
  expect(day.cameIn).toEqual([
    {
      assignmentId,
      coupleId: couple.id,
      names: { a: "Ana", b: "Ben" },
      kind: "part",
      seat: "b",
      title: TITLE,
      submittedAt: expect.any(Date),
    },
  ]);
  expect(JSON.stringify(day)).not.toContain("Said in private");
});

describe("marking as seen", () => {
  test("takes a part off one's own list alone, and brings it back", async () => {
    const { practice, therapist, couple, ana, assignmentId } =
      await anAssignedReveal();
    const imani = await aTherapist(practice, { name: "Imani Shah" });
    await admin`insert into care_team (practice_id, couple_id, member_id, role)
      values (${practice.practiceId}, ${couple.id}, ${imani.memberId}, 'co_therapist')`;
    await submit(ana, assignmentId, areYouThere());
    const mark = { assignmentId, seat: "a" } as const;

    await markSeen(therapist, { ...mark, seen: true });
    expect((await getDay(therapist)).cameIn).toEqual([]);
    expect((await getDay(imani.caller)).cameIn).toHaveLength(1);

    await markSeen(therapist, { ...mark, seen: false });
    expect((await getDay(therapist)).cameIn).toHaveLength(1);
  });

  test("holds until the part is finished anew", async () => {
    const { therapist, ana, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, areYouThere());
    await markSeen(therapist, { assignmentId, seat: "a", seen: true });
    await confirmPassword(ana);
    await reopenResponse(ana, { assignmentId });
    expect((await getDay(therapist)).cameIn).toEqual([]);

    await submit(ana, assignmentId, areYouThere({ moment: "Said better" }));

    const { cameIn, since } = await getDay(therapist);
    expect(cameIn).toHaveLength(1);
    expect(since).toBeInstanceOf(Date);
  });

  test("is refused for a part that is not finished, and for whoever does not treat them", async () => {
    const { practice, therapist, ana, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, areYouThere());
    const colleague = await aTherapist(practice, { name: "Imani Shah" });
    const mark = (caller: Parameters<typeof markSeen>[0], seat: "a" | "b") =>
      markSeen(caller, { assignmentId, seat, seen: true });

    await expect(mark(therapist, "b")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    for (const stranger of [
      colleague.caller,
      practice.owner.caller,
      ana,
      (await aCare()).therapist,
    ]) {
      await expect(mark(stranger, "a")).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect(
      await admin`select from seen_parts where assignment_id = ${assignmentId}`,
    ).toHaveLength(0);
  });
});

describe("what is said alone after writing together", () => {
  const afterwards = (day: Awaited<ReturnType<typeof getDay>>) =>
    day.cameIn.filter(({ kind }) => kind === "afterwards");
  const ofCouple = async (therapist: Parameters<typeof getDay>[0]) =>
    (await listCouples(therapist, { after: null })).couples[0]?.state?.unseen;

  test("comes in, also where all was free, and says only that it did", async () => {
    const { therapist, couple, ana, ben, assignmentId } =
      await anOpenedTogether();
    expect((await getDay(therapist)).cameIn).toEqual([]);
    await givesFeedback(ana, assignmentId, { free: "yes" });
    await givesFeedback(ana, assignmentId, { words: "I said the easy half" });
    await givesFeedback(ben, assignmentId, { words: "It was good" });

    const day = await getDay(therapist);

    expect(day.cameIn).toMatchObject([
      { kind: "afterwards", seat: "b", assignmentId, coupleId: couple.id },
      { kind: "afterwards", seat: "a", title: TITLE },
    ]);
    expect(JSON.stringify(day)).not.toMatch(/easy half|was good|free/);
    expect(await getNews(therapist)).toBe(2);
    expect(await ofCouple(therapist)).toBe(2);
  });

  test("is off the list once seen, until more is said", async () => {
    const { therapist, ana, assignmentId } = await anOpenedTogether();
    await givesFeedback(ana, assignmentId, { words: "I said the easy half" });
    const mark = { assignmentId, seat: "a", seen: true } as const;

    await markSeen(therapist, mark);
    expect(afterwards(await getDay(therapist))).toEqual([]);
    expect(await ofCouple(therapist)).toBe(0);
    await givesFeedback(ana, assignmentId, { words: "And one thing more" });

    expect(afterwards(await getDay(therapist))).toHaveLength(1);
    expect(await getNews(therapist)).toBe(1);
    expect(await ofCouple(therapist)).toBe(1);
    await markSeen(therapist, mark);
    await markSeen(therapist, { ...mark, seen: false });
    expect(afterwards(await getDay(therapist))).toHaveLength(1);
  });

  test("is for whoever treats them, and for nobody else", async () => {
    const { practice, ana, assignmentId } = await anOpenedTogether();
    await givesFeedback(ana, assignmentId, { words: "I said the easy half" });
    const colleague = await aTherapist(practice, { name: "Imani Shah" });

    expect((await getDay(colleague.caller)).cameIn).toEqual([]);
    expect(await getNews(colleague.caller)).toBe(0);
  });
});

describe("ready to open", () => {
  test("is what both agreed to, until it is opened", async () => {
    const { therapist, couple, assignmentId } = await bothAgreed();

    const { ready } = await getDay(therapist);
    expect(ready).toEqual([
      {
        assignmentId,
        coupleId: couple.id,
        names: { a: "Ana", b: "Ben" },
        seats: ["a", "b"],
        title: TITLE,
        agreedAt: expect.any(Date),
      },
    ]);
    await openSeen(therapist, { assignmentId, units: ["moment"] });
    expect((await getDay(therapist)).ready).toEqual([]);
  });

  test("is not what is held, taken back, or kept private by one", async () => {
    const { therapist, ana, assignmentId } = await bothAgreed();

    await holdReveal(therapist, { assignmentId, held: true });
    expect((await getDay(therapist)).ready).toEqual([]);
    await holdReveal(therapist, { assignmentId, held: false });
    await takeBackAssignment(therapist, { assignmentId, takenBack: true });
    expect(await getDay(therapist)).toMatchObject({ ready: [], cameIn: [] });
    await takeBackAssignment(therapist, { assignmentId, takenBack: false });
    expect((await getDay(therapist)).ready).toHaveLength(1);
    await chooseSharing(ana, { assignmentId, choice: "private" });
    expect((await getDay(therapist)).ready).toEqual([]);
  });
});

test("a review stands first until it is closed, and keeps its worksheet from being ready", async () => {
  const { therapist, ana, ben, assignmentId } = await anAssignedReveal();
  await submit(ana, assignmentId, areYouThere({ free: "no" }));
  await submit(ben, assignmentId, areYouThere());
  for (const who of [ana, ben]) {
    await chooseSharing(who, { assignmentId, choice: "share" });
  }

  const { reviews, ready } = await getDay(therapist);
  expect(reviews).toMatchObject([
    { code: "SHARE_PRESSURE", severity: "high", seat: "a", assignmentId },
  ]);
  expect(ready).toEqual([]);

  await acknowledgeAlert(await confirmedBeside(therapist), {
    alertId: reviews[0]?.id ?? "",
    disposition: "discussed",
    reason: "They spoke.",
    signature: "Dana Okafor",
  });
  expect((await getDay(therapist)).reviews).toEqual([]);
});

test("homework past its day is named with whose part is missing", async () => {
  const { therapist, ana, assignmentId } = await anAssignedReveal();
  await admin`update assignments set due_on = current_date - 3 where id = ${assignmentId}`;
  await submit(ana, assignmentId, areYouThere());

  expect((await getDay(therapist)).late).toMatchObject([
    { assignmentId, title: TITLE, missing: ["b"] },
  ]);
});

test("nothing of a couple one does not treat is in it, nor of another practice", async () => {
  const { practice } = await bothAgreed();
  const colleague = await aTherapist(practice, { name: "Imani Shah" });
  await addCouple(colleague.caller, {
    nameA: "Jo",
    nameB: "Priya",
    emailA: null,
    emailB: null,
    secretsPolicy: "limited",
  });

  for (const caller of [colleague.caller, (await aCare()).therapist]) {
    expect(await getDay(caller)).toMatchObject({
      reviews: [],
      cameIn: [],
      ready: [],
      late: [],
    });
  }
});

test("whoever treats nobody has no such day", async () => {
  const { practice, ana } = await anAssignedReveal();
  const biller = await aMember(practice, { name: "Bill", roles: ["biller"] });

  for (const caller of [ana, biller.caller, practice.owner.caller]) {
    await expect(getDay(caller)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test("ten parts or two hundred are read with the same statements", async () => {
  const { practice, therapist, couple, assignmentId, ana } =
    await anAssignedReveal();
  await submit(ana, assignmentId, areYouThere());
  const asked = vi.spyOn(PostgresJsSession.prototype, "prepareQuery");
  const count = async () => {
    asked.mockClear();
    const day = await getDay(therapist);
    return { listed: day.cameIn.length, statements: asked.mock.calls.length };
  };
  await getDay(therapist);
  const few = await count();

  await admin`
    with given as (
      insert into assignments (practice_id, couple_id, worksheet_version_id, seats, sharing, assigned_by)
      select practice_id, couple_id, worksheet_version_id, '{a}', 'private', assigned_by
      from assignments, generate_series(1, 200) where id = ${assignmentId} returning id)
    insert into responses (practice_id, assignment_id, couple_id, partner_id, preview, submitted_at)
    select ${practice.practiceId}, given.id, ${couple.id}, ${ana.partnerId}, r.preview, now()
    from given, responses r where r.assignment_id = ${assignmentId}`;
  const many = await count();
  asked.mockRestore();

  expect(few.listed).toBe(1);
  expect(many.listed).toBe(50);
  expect(many.statements).toBe(few.statements);
});
