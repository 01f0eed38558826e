import { expect, test } from "vitest";

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { holdReveal } from "@/server/homework/hold-reveal";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { listSafetyReviews } from "@/server/safety/list-safety-reviews";
import { setSafeContact } from "@/server/safety/set-safe-contact";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { aCoupleOf, aPractice, aTherapist } from "@/tests/support/factories";
import { given } from "@/tests/support/homework-deeds";
import { openSeen } from "@/tests/support/open-seen";
import { closed, decided, opened } from "@/tests/support/reviews";
import { safetyAnswers, suicideAnswers } from "@/tests/support/screen-answers";
import { recordOf, screens } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";

async function care() {
  const practice = await aPractice();
  const therapist = await aTherapist(practice, { name: "Dana Okafor" });
  const other = await aTherapist(practice, { name: "Imani Shah" });
  const couple = await aCoupleOf(therapist);
  const { coupleId, a, b } = couple;
  await admin`insert into care_team (practice_id, couple_id, member_id, role)
    values (${therapist.practiceId}, ${coupleId}, ${other.memberId}, 'co_therapist')`;
  const of = { coupleId, seat: "a" } as const;
  return {
    dana: therapist.caller,
    imani: other.caller,
    ana: a.caller,
    anasId: a.partnerId,
    ben: b.caller,
    bensId: b.partnerId,
    coupleId,
    of,
  };
}
type Care = Awaited<ReturnType<typeof care>>;

const positive = ({ ana }: Care) =>
  screens(ana, "check-2", safetyAnswers({ hark: { a: 2 } }));

async function reviewed({ dana, coupleId }: Care) {
  const alerts = await admin<{ id: string }[]>`
    select id from alerts where couple_id = ${coupleId} and acknowledged_at is null`;
  for (const { id } of alerts) {
    await acknowledgeAlert(await confirmedBeside(dana), {
      alertId: id,
      disposition: "contacted",
      reason: "Spoken with her alone.",
      signature: "Dana Okafor",
    });
  }
}

async function agreed({ dana, ana, ben, coupleId }: Care) {
  const assignmentId = await given(dana, { coupleId });
  for (const by of [ana, ben]) {
    await submit(by, assignmentId, areYouThere());
    await chooseSharing(by, { assignmentId, choice: "share" });
  }
  return assignmentId;
}

test("a positive check opens safety mode and stops mails to that person alone; another positive changes nothing", async () => {
  const one = await care();

  await positive(one);
  await positive(one);

  expect(await listSafetyReviews(one.dana, one)).toMatchObject([
    { seat: "a", decision: null, blocks: true },
  ]);
  const contacts = await admin`
    select partner_id, channel, may_be_used from safe_contacts where couple_id = ${one.coupleId}`;
  expect(contacts).toEqual([
    { partner_id: one.anasId, channel: "mail", may_be_used: false },
  ]);
});

test("thoughts of dying, and answers left unsaid, open none", async () => {
  const one = await care();

  await screens(
    one.ana,
    "check-1",
    suicideAnswers("yes", "no", "no", "no", "yes"),
  );
  await screens(one.ana, "check-2", safetyAnswers({ hark: { a: null } }));

  expect(await listSafetyReviews(one.dana, one)).toEqual([]);
});

test("an answered alert ends no safety mode: nothing opens until somebody decides to go on", async () => {
  const one = await care();
  const assignmentId = await agreed(one);
  await positive(one);
  await reviewed(one);
  const lift = () => holdReveal(one.dana, { assignmentId, held: false });
  const open = () => openSeen(one.dana, { assignmentId, units: ["moment"] });

  await expect(lift()).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(open()).rejects.toMatchObject({ code: "CONFLICT" });

  await decided(one.dana, one.of, "continue");
  await lift();
  await open();
});

test("what touches, discloses or stirs up, and what opens for both, is not given; what is private is", async () => {
  const one = await care();
  await positive(one);
  await reviewed(one);
  const give = (slug: string, sharing: "reveal" | "private") =>
    assignWorksheet(one.dana, {
      coupleId: one.coupleId,
      slug,
      who: sharing === "private" ? "a" : "each",
      sharing,
      mayOpenByItself: false,
      dueOn: null,
      note: null,
    });

  for (const slug of ["bonding-touch", "cycle-map", "are-you-there"]) {
    await expect(give(slug, "reveal"), slug).rejects.toMatchObject({
      code: "BAD_REQUEST",
      fields: { slug: [expect.any(String)] },
    });
  }
  await give("session-prep", "private");
  await decided(one.dana, one.of, "continue");
  await give("are-you-there", "reveal");
});

test("pausing ends what is given again for both; going on ends nothing", async () => {
  const [paused, going] = [await care(), await care()];
  for (const one of [paused, going]) {
    for (const [slug, who, sharing] of [
      ["are-you-there", "each", "reveal"],
      ["session-prep", "a", "private"],
    ] as const) {
      await assignWorksheet(one.dana, {
        coupleId: one.coupleId,
        slug,
        who,
        sharing,
        mayOpenByItself: false,
        dueOn: null,
        note: null,
        every: "week",
      });
    }
    await positive(one);
  }
  const running = async ({ coupleId }: Care) => {
    const rows = await admin<{ sharing: string }[]>`
      select sharing from worksheet_plans where couple_id = ${coupleId} and ended_at is null order by 1`;
    return rows.map(({ sharing }) => sharing);
  };
  expect(await running(paused)).toEqual(["private", "reveal"]);

  expect(await decided(paused.dana, paused.of, "pause")).toEqual({ ended: 1 });
  expect(await decided(going.dana, going.of, "continue")).toEqual({ ended: 0 });

  expect(await running(paused)).toEqual(["private"]);
  expect(await running(going)).toEqual(["private", "reveal"]);
});

test("the therapist of record closes it, after the checklist, a decision, a password and a signature", async () => {
  const one = await care();
  await positive(one);

  await expect(closed(one.imani, one.of)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(closed(one.dana, one.of)).rejects.toMatchObject({
    message: expect.stringContaining("Go through the checklist first"),
  });
  await decided(one.imani, one.of, null, "Called at noon.");
  await expect(closed(one.dana, one.of)).rejects.toMatchObject({
    message: "Decide first how work together goes on.",
  });
  await decided(one.dana, one.of, "pause");
  await expect(
    closed(one.dana, one.of, { signature: "Somebody" }),
  ).rejects.toMatchObject({ fields: { signature: [expect.any(String)] } });
  await closed(one.dana, one.of, { reason: "She has moved out." });

  expect(await listSafetyReviews(one.dana, one)).toEqual([]);
  const record = await recordOf(
    await confirmedBeside(one.dana),
    one.coupleId,
    "a",
  );
  expect(record).toMatchObject({
    review: null,
    earlier: [{ reason: "She has moved out." }],
  });
});

test("a new positive opens it anew", async () => {
  const one = await care();
  await positive(one);
  await decided(one.dana, one.of, "pause");
  await closed(one.dana, one.of);

  await positive(one);

  expect(await listSafetyReviews(one.dana, one)).toMatchObject([
    { seat: "a", decision: null },
  ]);
});

test("a therapist opens it by hand, once", async () => {
  const one = await care();

  await opened(one.imani, one.of);

  await expect(opened(one.dana, one.of)).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const { review } = await recordOf(
    await confirmedBeside(one.dana),
    one.coupleId,
    "a",
  );
  expect(review).toMatchObject({ ticks: [], note: "", decision: null });
});

test("after the sixth session both are to be asked again, until each has sent one", async () => {
  const one = await care();
  await admin`insert into sessions (practice_id, couple_id, starts_at, set_by)
    select c.practice_id, c.couple_id, now() - make_interval(days => n), c.member_id
    from care_team c, generate_series(1, 6) n where c.couple_id = ${one.coupleId} and c.role = 'therapist_of_record'`;
  const due = async (seat: "a" | "b") =>
    (await recordOf(await confirmedBeside(one.dana), one.coupleId, seat))
      .isRescreenDue;

  expect([await due("a"), await due("b")]).toEqual([true, true]);
  await screens(one.ana, "check-2", safetyAnswers());
  expect([await due("a"), await due("b")]).toEqual([false, true]);
});

test("nobody else learns of it or touches it, and each step asks for the password", async () => {
  const one = await care();
  await positive(one);
  const stranger = (await aTherapist()).caller;
  const gone = { code: "NOT_FOUND" };
  for (const by of [one.ana, one.ben, stranger]) {
    await expect(listSafetyReviews(by, one)).rejects.toMatchObject(gone);
    await expect(opened(by, one.of)).rejects.toMatchObject(gone);
    await expect(decided(by, one.of, "continue")).rejects.toMatchObject(gone);
    await expect(closed(by, one.of)).rejects.toMatchObject(gone);
  }
  const contact = {
    ...one.of,
    channel: "mail",
    mayBeUsed: true,
    hours: null,
    saidUntil: null,
  } as const;
  await expect(setSafeContact(one.dana, contact)).rejects.toMatchObject({
    name: "NeedsPassword",
  });
  await setSafeContact(await confirmedBeside(one.dana), contact);
});
