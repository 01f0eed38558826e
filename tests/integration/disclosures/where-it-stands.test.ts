import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";

import { safeToShow } from "@/server/brief/brief-rules";
import { getBrief } from "@/server/brief/get-brief";
import { getDay } from "@/server/day/get-day";
import { getNews } from "@/server/day/get-news";
import { markSeen } from "@/server/day/mark-seen";
import { addTold } from "@/server/disclosures/add-told";
import { keepActNote } from "@/server/disclosures/keep-act-note";
import { keepAnswer } from "@/server/disclosures/keep-answer";
import { keepFeedback } from "@/server/disclosures/keep-feedback";
import { listUnread } from "@/server/disclosures/list-unread";
import { rateAct } from "@/server/experiments/rate-act";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { anOpenLoved, does, morningComes } from "@/tests/support/acts";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { inDays } from "@/tests/support/days";
import { forTherapist, lists, moved, TOLD } from "@/tests/support/disclosures";
import { aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import { anOpenedTogether, givesFeedback } from "@/tests/support/joint";
import { openSeen } from "@/tests/support/open-seen";
import { confirmedBeside } from "@/tests/support/sessions";

/** Told aloud, and to be shared by the day so many days from now. */
async function promised(days = 0) {
  const care = await aCare();
  const { disclosureId } = await addTold(care.therapist, {
    submissionId: randomUUID(),
    coupleId: care.couple.id,
    seat: "a",
    words: "Ana applied for a post in another town.",
    isAlwaysKept: false,
  });
  const of = { coupleId: care.couple.id, disclosureId };
  await moved(care.therapist, of, {
    state: "to_share",
    dueOn: inDays(Math.max(days, 0)),
    isAgreed: true,
  });
  if (days < 0) {
    await admin`update disclosure_steps set due_on = ${inDays(days)} where disclosure_id = ${disclosureId}`;
  }
  return { ...care, of };
}

describe("on Today", () => {
  test.each([
    ["stands what was to be shared by an earlier day", -2, 1],
    ["stands what is to be shared by today", 0, 1],
    ["stands nothing that has time", 6, 0],
  ])("%s", async (_, days, found) => {
    const { therapist } = await promised(days);

    expect((await getDay(therapist)).disclosures).toHaveLength(found);
    expect(await getNews(therapist)).toBe(found);
  });

  test("it goes once somebody went on with it, and is nobody else's", async () => {
    const { therapist, practice, of } = await promised(-1);
    const colleague = await aTherapist(practice);
    expect((await getDay(colleague.caller)).disclosures).toEqual([]);
    expect(await getNews(colleague.caller)).toBe(0);

    await moved(therapist, of, { state: "shared" });

    expect((await getDay(therapist)).disclosures).toEqual([]);
    expect(await getNews(therapist)).toBe(0);
  });

  test("it goes by itself where the very answer was opened for both", async () => {
    const care = await anAssignedReveal();
    const { therapist, ana, ben, assignmentId } = care;
    for (const partner of [ana, ben]) {
      await submit(partner, assignmentId, areYouThere());
    }
    await chooseSharing(ana, { assignmentId, choice: "private" });
    const { disclosureId } = await keepAnswer(therapist, {
      assignmentId,
      seat: "a",
      question: "moment",
      row: null,
    });
    await moved(
      therapist,
      { coupleId: care.couple.id, disclosureId },
      { state: "to_share", dueOn: inDays(0), isAgreed: true },
    );
    expect((await getDay(therapist)).disclosures).toHaveLength(1);

    for (const partner of [await confirmedBeside(ana), ben]) {
      await chooseSharing(partner, { assignmentId, choice: "share" });
    }
    await openSeen(therapist, { assignmentId, units: ["moment"] });

    expect((await getDay(therapist)).disclosures).toEqual([]);
    expect(await getNews(therapist)).toBe(0);
  });
});

test("the brief names what is not settled, and a screen that is turned round does not", async () => {
  const { therapist, couple, of } = await promised(3);
  const brief = await getBrief(therapist, { coupleId: couple.id });

  expect(brief.disclosures).toMatchObject([
    { id: of.disclosureId, standing: { state: "to_share" } },
  ]);
  expect(JSON.stringify(safeToShow(brief))).not.toMatch(
    /another town|disclosure|to_share/,
  );

  await moved(therapist, of, { state: "shared" });
  expect(
    (await getBrief(therapist, { coupleId: couple.id })).disclosures,
  ).toEqual([]);
});

describe("private and not yet looked at", () => {
  test("is a part with an answer only the care team reads, however old, until it is marked as seen", async () => {
    const { therapist, ana, ben, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, forTherapist());
    await submit(ben, assignmentId, areYouThere());
    await admin`update responses set submitted_at = now() - interval '200 days' where assignment_id = ${assignmentId}`;

    const { rows } = await listUnread(therapist);

    expect(rows).toMatchObject([
      { kind: "part", seat: "a", assignmentId, told: 1 },
    ]);
    expect(JSON.stringify(rows)).not.toContain("debts");
    await markSeen(therapist, { assignmentId, seat: "a", seen: true });
    expect((await listUnread(therapist)).rows).toEqual([]);
  });

  test("is all that its author keeps private", async () => {
    const { therapist, ana, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, areYouThere());
    expect((await listUnread(therapist)).rows).toEqual([]);

    await chooseSharing(ana, { assignmentId, choice: "private" });

    const [row] = (await listUnread(therapist)).rows;
    expect(row?.told).toBeGreaterThan(10);
  });

  test("is what was said alone afterwards, and can be kept", async () => {
    const care = await anOpenedTogether();
    const { therapist, ana, couple, assignmentId } = care;
    await givesFeedback(ana, assignmentId, { words: "I was not all honest." });
    const [said] = await admin<{ id: string }[]>`
      select id from joint_feedback where assignment_id = ${assignmentId}`;

    const { rows } = await listUnread(therapist);
    await keepFeedback(therapist, {
      coupleId: couple.id,
      feedbackId: said?.id ?? "",
    });

    expect(rows).toMatchObject([{ kind: "afterwards", seat: "a" }]);
    expect(await lists(therapist)).toMatchObject([
      { source: "afterwards", seat: "a", assignmentId },
    ]);
  });

  test("is a note beside a small act, until it is kept", async () => {
    const care = await aCare();
    const { therapist, couple, ana, ben } = care;
    const of = { therapist, coupleId: couple.id, ana, ben };
    const loved = await anOpenLoved(of);
    const actId = await does(ben, loved, "A walk");
    await morningComes([actId]);
    await rateAct(ana, { actId, answer: 3, note: "It was not for me." });
    const acts = async () =>
      (await listUnread(therapist)).rows.filter(({ kind }) => kind === "act");
    expect(await acts()).toMatchObject([{ seat: "a" }]);

    await keepActNote(therapist, { coupleId: couple.id, actId });

    expect(await acts()).toEqual([]);
    expect(await lists(therapist)).toMatchObject([
      { source: "act", seat: "a", saidId: actId },
    ]);
  });

  test("is nobody's who does not treat them", async () => {
    const { practice, ana, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, forTherapist());
    const colleague = await aTherapist(practice);

    expect((await listUnread(colleague.caller)).rows).toEqual([]);
    await expect(listUnread(ana)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      keepAnswer(colleague.caller, { assignmentId, seat: "a", ...TOLD }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
