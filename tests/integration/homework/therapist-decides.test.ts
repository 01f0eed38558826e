import { describe, expect, test } from "vitest";
import { listComments } from "@/server/comments/list-comments";
import { listCouples } from "@/server/couples/list-couples";
import { getDay } from "@/server/day/get-day";
import { getNews } from "@/server/day/get-news";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getCoupleView } from "@/server/homework/get-couple-view";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { holdReveal } from "@/server/homework/hold-reveal";
import { keepRest } from "@/server/homework/keep-rest";
import { listAssignments } from "@/server/homework/list-assignments";
import { listHomeworkStatus } from "@/server/homework/list-homework-status";
import { openReveal } from "@/server/homework/open-reveal";
import { reopenResponse } from "@/server/homework/reopen-response";
import { shutReveal } from "@/server/homework/shut-reveal";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { listAlerts } from "@/server/safety/list-alerts";
import { admin, confirmPassword } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aMember } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { finish, given } from "@/tests/support/homework-deeds";
import { anOpenedTogether } from "@/tests/support/joint";
import { openSeen, seenBy } from "@/tests/support/open-seen";
import { rawSpot } from "@/tests/support/raw-spot-answers";
import { unknownId } from "../practices/people";

type Care = Awaited<ReturnType<typeof aCare>>;

async function raw(care: Care) {
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug: "raw-spots",
    who: "each",
    sharing: "therapist_decides",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const [anas = "", bens = ""] = assignmentIds;
  return { anas, bens };
}

/** Ana lets hers be shown; Ben has finished his and ticked the promise. */
async function bothFinished(
  choice: "share" | "in_session" | "private" = "share",
) {
  const care = await aCare();
  const spots = await raw(care);
  await submit(care.ana, spots.anas, rawSpot({ story: "My father left." }));
  await chooseSharing(care.ana, { assignmentId: spots.anas, choice });
  await submit(care.ben, spots.bens, rawSpot());
  return { ...care, ...spots };
}

const notFound = { code: "NOT_FOUND" };

test("given to each it is two, and neither meets the other's before anything is shown", async () => {
  const { ana, ben, therapist, anas, bens } = await bothFinished();

  for (const [partner, theirs] of [
    [ben, anas],
    [ana, bens],
  ] as const) {
    const home = await getPartnerHome(partner);
    expect([
      ...home.later,
      ...home.done,
      ...home.opened,
      ...home.past,
    ]).toHaveLength(partner === ana ? 1 : 0);
    for (const read of [getAssignment, getOpened, listComments]) {
      await expect(
        read(partner, { assignmentId: theirs }),
      ).rejects.toMatchObject(notFound);
    }
  }
  const { reveal, sides, promise } = await getTwoSides(therapist, {
    assignmentId: anas,
  });
  expect(reveal?.openness).toBe("ready");
  expect(sides.b.isAsked).toBe(false);
  expect(promise).toBeNull();
});

test("what the therapist ticks is read by the other, and no more; the rest can follow", async () => {
  const { ana, ben, therapist, couple, anas } = await bothFinished();
  await openSeen(therapist, { assignmentId: anas, units: ["share_line"] });

  const shown = await getOpened(ben, { assignmentId: anas });
  expect(shown.seats).toEqual(["a"]);
  expect(shown.title).toBe("Raw spots");
  expect(JSON.stringify(shown.blocks)).toContain("When you turn away");
  expect(JSON.stringify(shown)).not.toMatch(
    /A hand on my back|My father|phone while/,
  );
  expect(await getOpened(ana, { assignmentId: anas })).toMatchObject({
    blocks: shown.blocks,
  });
  expect(
    (await getCoupleView(therapist, { assignmentId: anas })).blocks,
  ).toEqual(shown.blocks);
  expect((await getPartnerHome(ben)).opened).toMatchObject([
    { id: anas, title: "Raw spots", seats: ["a"] },
  ]);
  expect((await getPartnerHome(ana)).opened).toMatchObject([
    { id: anas, seats: ["a"] },
  ]);
  expect(await listComments(ben, { assignmentId: anas })).toEqual([]);
  await expect(
    getAssignment(ben, { assignmentId: anas }),
  ).rejects.toMatchObject(notFound);

  await openSeen(therapist, { assignmentId: anas, units: ["comfort"] });
  const more = await getOpened(ben, { assignmentId: anas });
  expect(JSON.stringify(more.blocks)).toContain("A hand on my back");
  const listed = await listAssignments(therapist, { coupleId: couple.id });
  expect(listed.find(({ id }) => id === anas)?.reveal?.openness).toBe("open");
});

test("what is shown stays; the other's own copy is not touched by it", async () => {
  const { ana, ben, therapist, anas, bens } = await bothFinished();
  await openSeen(therapist, { assignmentId: anas, units: ["share_line"] });
  await confirmPassword(ana);
  await confirmPassword(ben);

  await expect(
    reopenResponse(ana, { assignmentId: anas }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await reopenResponse(ben, { assignmentId: bens });
  expect((await getAssignment(ben, { assignmentId: bens })).state).toBe(
    "to_do",
  );
});

describe("what is not shown yet stays its author's to take back", () => {
  async function oneShown() {
    const made = await bothFinished();
    const { therapist, anas } = made;
    await openSeen(therapist, { assignmentId: anas, units: ["share_line"] });
    return made;
  }

  test("the rest is kept, and what was read stays as it is", async () => {
    const { ana, ben, therapist, anas } = await oneShown();
    const before = await getOpened(ben, { assignmentId: anas });
    const own = await getOpened(ana, { assignmentId: anas });
    expect([own.rest, before.rest]).toEqual([["What soothes it"], []]);

    for (const _time of [1, 2]) await keepRest(ana, { assignmentId: anas });

    await expect(
      openSeen(therapist, { assignmentId: anas, units: ["comfort"] }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
      message: "Whoever wrote this keeps the rest of it private.",
    });
    expect(await getOpened(ben, { assignmentId: anas })).toEqual(before);
    expect((await getOpened(ana, { assignmentId: anas })).rest).toEqual(
      own.rest,
    );
    expect(
      (await getTwoSides(therapist, { assignmentId: anas })).reveal,
    ).toMatchObject({ state: "open", isRestKept: true });
    expect(
      await admin`select unit from revealed_responses where assignment_id = ${anas}`,
    ).toEqual([{ unit: "share_line" }]);
  });

  test("only by its author, and only once something of it was shown", async () => {
    const { ana, ben, therapist, anas, bens } = await oneShown();
    await chooseSharing(ben, { assignmentId: bens, choice: "share" });

    for (const [caller, assignmentId] of [
      [ben, anas],
      [ben, bens],
      [ana, bens],
      [therapist, anas],
    ] as const) {
      await expect(keepRest(caller, { assignmentId })).rejects.toMatchObject(
        notFound,
      );
    }
    await openSeen(therapist, { assignmentId: anas, units: ["comfort"] });
    expect((await getOpened(ana, { assignmentId: anas })).rest).toEqual([]);
  });

  test("nobody agrees anew to what is open", async () => {
    const { ana, anas } = await oneShown();
    await keepRest(ana, { assignmentId: anas });
    await confirmPassword(ana);

    await expect(
      chooseSharing(ana, { assignmentId: anas, choice: "share" }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("what opened for both cannot be kept in part", async () => {
    const { ana, assignmentId } = await anOpenedTogether();

    await expect(keepRest(ana, { assignmentId })).rejects.toMatchObject(
      notFound,
    );
  });
});

describe("nothing is shown", () => {
  const refused = async (therapist: Care["therapist"], assignmentId: string) =>
    expect(
      openSeen(therapist, { assignmentId, units: ["share_line"] }),
    ).rejects.toMatchObject({ code: "CONFLICT" });

  test("before its author has agreed", async () => {
    const { ben, therapist, bens } = await bothFinished();

    await refused(therapist, bens);
    await chooseSharing(ben, { assignmentId: bens, choice: "in_session" });
    await openSeen(therapist, { assignmentId: bens, units: ["comfort"] });
  });

  test("of what its author keeps private, of which no copy exists", async () => {
    const { therapist, anas } = await bothFinished("private");

    await refused(therapist, anas);
    expect(
      await admin`select from revealed_responses where assignment_id = ${anas}`,
    ).toHaveLength(0);
  });

  test("while it is held, or was closed", async () => {
    const { therapist, ana, ben, anas } = await bothFinished();
    await holdReveal(therapist, { assignmentId: anas, held: true });
    await refused(therapist, anas);
    await holdReveal(therapist, { assignmentId: anas, held: false });
    await shutReveal(therapist, { assignmentId: anas });

    await refused(therapist, anas);
    expect((await getPartnerHome(ana)).past).toMatchObject([{ id: anas }]);
    expect((await getPartnerHome(ben)).past).toEqual([]);
  });

  test("before both have ticked the promise, each in the copy finished last", async () => {
    const care = await aCare();
    const { therapist, ana, ben } = care;
    const { anas, bens } = await raw(care);
    await submit(ana, anas, rawSpot());
    await chooseSharing(ana, { assignmentId: anas, choice: "share" });

    await refused(therapist, anas);
    expect(
      (await getTwoSides(therapist, { assignmentId: anas })).promise,
    ).toEqual({
      key: "promise",
      words: "I will not use this against you",
      yet: ["b"],
    });
    await submit(ben, bens, rawSpot({ promised: false }));
    await refused(therapist, anas);
    const again = await raw(care);
    await submit(ben, again.bens, rawSpot());
    await openSeen(therapist, { assignmentId: anas, units: ["share_line"] });
  });

  test("by whoever does not treat them, or to anybody else", async () => {
    const { practice, therapist, anas } = await bothFinished();
    const colleague = await aMember(practice, { roles: ["therapist"] });
    const others = await bothFinished();

    for (const [caller, assignmentId] of [
      [colleague.caller, anas],
      [others.therapist, anas],
      [therapist, unknownId],
    ] as const) {
      await expect(
        openSeen(caller, { assignmentId, units: ["share_line"] }),
      ).rejects.toMatchObject(notFound);
    }
    await openSeen(therapist, { assignmentId: anas, units: ["share_line"] });
    await expect(
      getOpened(others.ben, { assignmentId: anas }),
    ).rejects.toMatchObject(notFound);
  });
});

test("a sign of violence holds the other's too, also what is not shown yet, until it is lifted", async () => {
  const { therapist, couple, ana, ben, anas, bens } = await bothFinished();
  await chooseSharing(ben, { assignmentId: bens, choice: "share" });
  await openSeen(therapist, { assignmentId: bens, units: ["share_line"] });
  const prep = await given(therapist, {
    coupleId: couple.id,
    slug: "session-prep",
    who: "a",
    sharing: "private",
  });
  await submit(ana, prep, { on_mind: "Money", safe_today: "no" });
  for (const { id: alertId } of await listAlerts(therapist, {
    coupleId: couple.id,
  })) {
    await acknowledgeAlert(therapist, {
      alertId,
      disposition: "contacted",
      reason: "Spoke with her, she is safe.",
      signature: "Dana Okafor",
    });
  }

  for (const [assignmentId, units] of [
    [anas, ["share_line"]],
    [bens, ["comfort"]],
  ] as const) {
    const open = () => openSeen(therapist, { assignmentId, units: [...units] });
    await expect(open()).rejects.toMatchObject({ code: "CONFLICT" });
    await holdReveal(therapist, { assignmentId, held: false });
    await open();
  }
});

test("the therapist is told that it waits, the office is not told of it at all", async () => {
  const { practice, therapist, anas } = await bothFinished();

  expect((await getDay(therapist)).ready).toMatchObject([
    { assignmentId: anas, seats: ["a"] },
  ]);
  expect(
    (await listCouples(therapist, { after: null })).couples[0]?.state?.ready,
  ).toBe(1);
  expect(
    (await listHomeworkStatus(practice.owner.caller, { after: null })).couples,
  ).toMatchObject([{ homework: "none" }]);
});

test("as long as a promise is missing it is ready nowhere, as its own page says", async () => {
  const care = await aCare();
  const { therapist, couple, ana, ben } = care;
  const { anas, bens } = await raw(care);
  await finish(ana, anas, rawSpot(), "share");
  const told = async () => {
    const { couples } = await listCouples(therapist, { after: null });
    const { ready, cameIn, reviews } = await getDay(therapist);
    const listed = await listAssignments(therapist, { coupleId: couple.id });
    const own = await getTwoSides(therapist, { assignmentId: anas });
    return {
      page: own.reveal?.openness,
      today: ready.map(({ assignmentId }) => assignmentId),
      news:
        (await getNews(therapist)) ===
        ready.length + cameIn.length + reviews.length,
      couples: couples[0]?.state?.ready,
      couple: listed.find(({ id }) => id === anas)?.reveal?.openness,
    };
  };
  const missing = {
    page: "unpromised",
    today: [],
    news: true,
    couples: 0,
    couple: "unpromised",
  };
  expect(await told()).toEqual(missing);
  await submit(ben, bens, rawSpot({ promised: false }));
  expect(await told()).toEqual(missing);

  const again = await raw(care);
  await submit(ben, again.bens, rawSpot());

  expect(await told()).toEqual({
    page: "ready",
    today: [anas],
    news: true,
    couples: 1,
    couple: "ready",
  });
});

test("showing waits for whoever is taking their promise back", async () => {
  const { therapist, ben, anas, bens } = await bothFinished();
  const seen = await seenBy(therapist, anas);
  const waiting = () =>
    admin`select from pg_locks where locktype = 'advisory' and not granted`;

  const opening = await admin.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${ben.partnerId}::text || ${bens}, 0))`;
    const asked = openReveal(therapist, {
      assignmentId: anas,
      units: ["share_line"],
      seen,
    }).catch((error: unknown) => error);
    await expect.poll(waiting, { timeout: 5_000 }).toHaveLength(1);
    await tx`delete from response_answers where assignment_id = ${bens}`;
    await tx`delete from responses where assignment_id = ${bens}`;
    return { asked };
  });

  expect(await opening.asked).toMatchObject({ code: "CONFLICT" });
  await expect(getOpened(ben, { assignmentId: anas })).rejects.toMatchObject(
    notFound,
  );
});
