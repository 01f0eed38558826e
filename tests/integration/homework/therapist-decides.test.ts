import { describe, expect, test } from "vitest";
import { listComments } from "@/server/comments/list-comments";
import { listCouples } from "@/server/couples/list-couples";
import { getDay } from "@/server/day/get-day";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getCoupleView } from "@/server/homework/get-couple-view";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { holdReveal } from "@/server/homework/hold-reveal";
import { listAssignments } from "@/server/homework/list-assignments";
import { listHomeworkStatus } from "@/server/homework/list-homework-status";
import { reopenResponse } from "@/server/homework/reopen-response";
import { shutReveal } from "@/server/homework/shut-reveal";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { listAlerts } from "@/server/safety/list-alerts";
import { admin, confirmPassword } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aMember } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { given } from "@/tests/support/homework-deeds";
import { openSeen } from "@/tests/support/open-seen";
import { rawSpot } from "@/tests/support/raw-spot-answers";
import { bothFinished, rawSpots } from "@/tests/support/raw-spots";
import { decided } from "@/tests/support/reviews";
import { confirmedBeside } from "@/tests/support/sessions";
import { unknownId } from "../practices/people";

type Care = Awaited<ReturnType<typeof aCare>>;

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
    const { anas, bens } = await rawSpots(care);
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
    const again = await rawSpots(care);
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
    await acknowledgeAlert(await confirmedBeside(therapist), {
      alertId,
      disposition: "contacted",
      reason: "Spoke with her, she is safe.",
      signature: "Dana Okafor",
    });
  }
  const lift = holdReveal(therapist, { assignmentId: anas, held: false });
  await expect(lift).rejects.toMatchObject({ code: "CONFLICT" });
  await decided(therapist, { coupleId: couple.id, seat: "a" }, "continue");

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
